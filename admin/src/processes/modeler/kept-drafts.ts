import { parsed } from '../../parsed.ts'
import type { Kept } from './saving.ts'

type Whose = { readonly viewerId: string; readonly draftId: string }

const placeOf = ({ viewerId, draftId }: Whose) => `zhihui.draft.${viewerId}.${draftId}`

/** 留存草稿 — what somebody has drawn and the server has not acknowledged, in this browser; null for nothing. */
export function keptDraft(whose: Whose): Kept | null {
  const { from, request, next } = parsed(localStorage.getItem(placeOf(whose)))
  if (typeof from !== 'number') return null
  return { from, request: requestIn(request), next: typeof next === 'string' ? next : null }
}

/** Keeps it, or forgets it; a browser without room keeps nothing, and the server is asked all the same. */
export function keepDraft(whose: Whose, kept: Kept | null): void {
  try {
    if (kept === null) localStorage.removeItem(placeOf(whose))
    else localStorage.setItem(placeOf(whose), JSON.stringify(kept))
  } catch {
    localStorage.removeItem(placeOf(whose))
  }
}

function requestIn(value: unknown): Kept['request'] {
  if (typeof value !== 'object' || value === null) return null
  const { xml, idempotencyKey } = value as Readonly<Record<string, unknown>>
  if (typeof xml !== 'string' || typeof idempotencyKey !== 'string') return null
  return { xml, idempotencyKey }
}
