import { type CityClock, toCityTime } from '../city-time.ts'
import type { Transaction } from '../ctx.ts'

type Asked = {
  readonly personId: string
  /** City time. */
  readonly now: Date
  /** Sessions are kept in real time. */
  readonly clock: CityClock
}

const day = 24 * 60 * 60 * 1000
const longestDays = 30

/** 上次来访 — since when somebody wants to be told what has changed, in city time: their last session before this one; a day at a first visit, never more than thirty. */
export async function lastVisit(
  db: Pick<Transaction, '$queryRaw'>,
  { personId, now, clock }: Asked,
): Promise<Date> {
  const [row] = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT last_visit(${personId}::uuid) AS at`
  const seen = row?.at ?? null
  const since = seen === null ? now.getTime() - day : toCityTime(clock, seen).getTime()
  return new Date(Math.max(since, now.getTime() - longestDays * day))
}
