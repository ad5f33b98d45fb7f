/** 台账原因 — why the system itself wrote to a clock's ledger; it is kept by its key, and put into words where it is shown. */
export const ledgerReasons = [
  ...(['CALLED_BACK', 'CASE_ENDED', 'RECONCILED', 'SUSPENSION_OVER'] as const),
  /** By the unit, before it had handled the case; and sent to it again all the same. */
  ...(['RETURNED', 'RETURN_REFUSED'] as const),
  /** By the unit, while the whole goes on. */
  'STAGE_DONE',
] as const
export type LedgerReason = (typeof ledgerReasons)[number]

const undone: ReadonlySet<string> = new Set<LedgerReason>(['CALLED_BACK', 'CASE_ENDED', 'RETURNED'])

/** 未办理 — a clock that was stopped for this reason was stopped before its step was done. */
export const isUndone = (reason: string): boolean => undone.has(reason)
