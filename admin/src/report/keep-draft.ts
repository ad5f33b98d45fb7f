import { keepTyped, keptTyped } from '../typed.ts'
import { type Draft, draftFields, emptyDraft, isUntouched } from './draft.ts'

type Kept = { readonly draft: Draft; readonly at: number }

const what = 'report'

/** 留存草稿 — a report that somebody has typed and not saved. */
export const keepDraft = (who: string, draft: Draft): void =>
  keepTyped({ who, what }, isUntouched(draft) ? null : draft)

/** 恢复草稿 — what was kept for somebody; null where there is nothing. */
export function keptDraft(who: string): Kept | null {
  const kept = keptTyped({ who, what })
  if (kept === null) return null
  const texts = draftFields.flatMap((field) => {
    const value = kept.content[field]
    return typeof value === 'string' ? [[field, value]] : []
  })
  return { draft: { ...emptyDraft('TELEPHONE'), ...Object.fromEntries(texts) }, at: kept.at }
}
