/** 经办 — one ended step of a case, as far as it tells who answers for it. */
export type Turn = {
  readonly id: string
  readonly action: string
  readonly outcome: string
  readonly unitId: string | null
  /** Whom the ruling at this step found responsible; null where there is none, or none yet. */
  readonly ruledUnitId: string | null
}

const isThat = (action: string, outcome: string) => (turn: Turn) =>
  turn.action === action && turn.outcome === outcome
const isFiling = isThat('file-case', 'FILE')
const isRuling = ({ ruledUnitId }: Turn): boolean => ruledUnitId !== null
const isRefusal = isThat('refuse-case', 'REFUSE')
const isHandled = isThat('give-feedback', 'GIVE_FEEDBACK')

/** What happened since the last turn of a kind. */
const since = (turns: readonly Turn[], kinds: readonly ((turn: Turn) => boolean)[]) =>
  turns.slice(turns.findLastIndex((turn) => kinds.some((isOne) => isOne(turn))) + 1)

/** 争议中的拒收 — the refusals since the case was last filed or ruled on, in order. */
export const openRefusals = (turns: readonly Turn[]): readonly Turn[] =>
  since(turns, [isFiling, isRuling]).filter(isRefusal)

/** 责任争议 — whether the last refusal makes it one: the second since the case was filed, ruled on or handled, or a second one by the same unit. */
export function isDisputed(turns: readonly Turn[]): boolean {
  const refusals = openRefusals(turns)
  const [last, ...earlier] = refusals.toReversed()
  if (last === undefined) return false
  const sinceHandled = since(turns, [isFiling, isRuling, isHandled]).filter(isRefusal)
  const isLoop = earlier.some(({ unitId }) => unitId !== null && unitId === last.unitId)
  return sinceHandled.length > 1 || isLoop
}

/** 裁定的责任单位 — whom the last ruling since filing found responsible; null where there is none. */
export const ruledUnit = (turns: readonly Turn[]): string | null =>
  since(turns, [isFiling]).findLast(isRuling)?.ruledUnitId ?? null
