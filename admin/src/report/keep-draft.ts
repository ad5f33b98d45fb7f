import { parsed } from '../parsed.ts'
import { type Draft, draftFields, emptyDraft, isUntouched } from './draft.ts'

type Kept = { readonly draft: Draft; readonly at: number }

/** As long as the API remembers the key of a draft, and no longer: a draft names people. */
const keptForMs = 24 * 60 * 60 * 1000
const placeOf = (who: string) => `zhihui.report.${who}`

/** 留存草稿 — what somebody has typed and not saved stays in this browser for a day, through a lost connection and an ended session. */
export function keepDraft(who: string, draft: Draft): void {
  if (isUntouched(draft)) localStorage.removeItem(placeOf(who))
  else localStorage.setItem(placeOf(who), JSON.stringify({ ...draft, at: Date.now() }))
}

/** 恢复草稿 — what was kept for somebody; null where there is nothing, or it is too old. */
export function keptDraft(who: string): Kept | null {
  const kept = parsed(localStorage.getItem(placeOf(who)))
  const at = Number(kept['at'])
  if (!(Date.now() - at < keptForMs)) {
    localStorage.removeItem(placeOf(who))
    return null
  }
  const texts = draftFields.flatMap((field) => {
    const value = kept[field]
    return typeof value === 'string' ? [[field, value]] : []
  })
  return { draft: { ...emptyDraft('TELEPHONE'), ...Object.fromEntries(texts) }, at }
}
