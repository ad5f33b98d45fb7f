/** Of a page, at most about how many cases are asked about without a reason. */
const sample = 20
const fiveMinutes = 5 * 60_000

/** 轮次 — the number of a scheduled run, by its instant. */
export const turnAt = (now: Date): number => Math.floor(now.getTime() / fiveMinutes)

type Turn = {
  readonly turn: number
  /** Cases of its page. */
  readonly among: number
}

/** 轮到 — whether the engine is asked about a case in this turn although nothing looks wrong. */
export function isItsTurn(caseId: string, { turn, among }: Turn): boolean {
  // of powers of two a page that shrinks or grows meanwhile makes no case wait longer than the larger one
  const turns = 2 ** Math.max(0, Math.ceil(Math.log2(among / sample)))
  return Number.parseInt(caseId.slice(-4), 16) % turns === turn % turns
}
