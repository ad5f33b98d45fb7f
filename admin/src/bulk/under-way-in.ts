type Named = { readonly caseId: string; readonly caseNumber: string }
/** 批量办理 — one that was begun here: what was asked, and which case each step is of. */
export type UnderWay = {
  readonly id: string
  readonly outcome: { readonly zh: string; readonly en: string }
  /** By the ids of the steps. */
  readonly cases: Readonly<Record<string, Named>>
  /** Until when it may be taken back, by this browser’s clock. */
  readonly heldUntil: number
}

/** 恢复 — one as it was kept in a browser; null where it is none. */
export function underWayIn(kept: unknown): UnderWay | null {
  const { id, outcome, cases, heldUntil } = rowIn(kept)
  if (typeof id !== 'string' || typeof heldUntil !== 'number') return null
  const { zh, en } = rowIn(outcome)
  const named = Object.entries(rowIn(cases)).map(([taskId, one]) => {
    const { caseId, caseNumber } = rowIn(one)
    return [taskId, { caseId: wordIn(caseId), caseNumber: wordIn(caseNumber) }] as const
  })
  return {
    ...{ id, heldUntil, outcome: { zh: wordIn(zh), en: wordIn(en) } },
    cases: Object.fromEntries(named),
  }
}

const rowIn = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {}

const wordIn = (value: unknown): string => (typeof value === 'string' ? value : '')
