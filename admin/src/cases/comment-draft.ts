import { useEffect, useState } from 'react'
import type { Mentioned } from '../mentions/mention.ts'
import { keepTyped, keptTyped } from '../typed.ts'

/** 留言草稿 — a comment that is being written, and whom it mentions. */
export type CommentDraft = { readonly said: string; readonly mentioned: readonly Mentioned[] }

export const emptyComment: CommentDraft = { said: '', mentioned: [] }

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

type Asked = { readonly who: string; readonly caseId: string }

/** 留言草稿 — kept in this browser while it is written. */
export function useCommentDraft({ who, caseId }: Asked) {
  const what = `comment ${caseId}`
  const [draft, setDraft] = useState(() =>
    commentDraftIn(keptTyped({ who, what })?.content ?? emptyComment),
  )
  useEffect(
    () => keepTyped({ who, what }, draft.said.trim() === '' ? null : draft),
    [who, what, draft],
  )
  const change = (changed: Partial<CommentDraft>) =>
    setDraft((before) => ({ ...before, ...changed }))
  return [draft, change] as const
}
