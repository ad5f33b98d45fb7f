import { parsed } from '../../parsed.ts'
import type { Kept } from './saving.ts'

/** 草稿部分 — what is changed on one page of a draft. */
export type DraftPart = 'MODEL' | 'FORMS'
type Whose = {
  readonly viewerId: string
  readonly draftId: string
  readonly part: DraftPart
}

const placeOf = ({ viewerId, draftId, part }: Whose) =>
  `zhihui.draft.${viewerId}.${draftId}.${part}`

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
  const { content, idempotencyKey } = value as Readonly<Record<string, unknown>>
  if (typeof content !== 'string' || typeof idempotencyKey !== 'string') return null
  return { content, idempotencyKey }
}
