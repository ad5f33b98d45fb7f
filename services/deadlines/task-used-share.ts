import type { Clock, ClockEntry } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { calendarOf } from './calendar-in-force.ts'
import { usedShare } from './ledger.ts'

type RunningClock = Pick<
  Clock,
  'taskId' | 'unitId' | 'calendarId' | 'limitValue' | 'limitUnit' | 'startedAt' | 'dueAt'
> & { readonly entries: readonly Pick<ClockEntry, 'kind' | 'at' | 'amount'>[] }
type Waiting = {
  readonly taskId: string
  readonly at: Date
  /** Those of its case that run. */
  readonly clocks: readonly RunningClock[]
}

/** 用时比 — the share of a waiting step's limit that is used: of its own clock, else of the case's earliest; null without any. */
export async function taskUsedShare(
  ctx: Pick<Ctx, 'db' | 'city'>,
  { taskId, at, clocks }: Waiting,
): Promise<number | null> {
  const clock = clocks.find((one) => one.taskId === taskId) ?? earliest(clocks)
  if (clock === null) return null
  const calendar = await calendarOf(ctx, clock)
  const limit = { value: clock.limitValue, unit: clock.limitUnit }
  const { startedAt, entries } = clock
  return usedShare({ startedAt, limit, entries, calendar }, at)
}

const earliest = (clocks: readonly RunningClock[]) =>
  clocks.reduce<RunningClock | null>((a, b) => (a !== null && a.dueAt <= b.dueAt ? a : b), null)
