import type { Mentioned } from '../mentions/mention.ts'

/** 留言草稿 — a comment that is being written, and whom it mentions. */
export type CommentDraft = { readonly said: string; readonly mentioned: readonly Mentioned[] }

/** 恢复 — a comment as it was kept in a browser; what is no part of one is left out. */
export function commentDraftIn(kept: Readonly<Record<string, unknown>>): CommentDraft {
  const { said, mentioned } = kept
  return {
    said: typeof said === 'string' ? said : '',
    mentioned: Array.isArray(mentioned) ? mentioned.filter(isMentioned) : [],
  }
}

const isMentioned = (one: unknown): one is Mentioned =>
  typeof one === 'object' &&
  one !== null &&
  'id' in one &&
  'name' in one &&
  typeof one.id === 'string' &&
  typeof one.name === 'string'
