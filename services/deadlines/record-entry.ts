import type { ClockEntryKind, ClockState } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { arm } from './arm.ts'
import { calendarOf } from './calendar-in-force.ts'
import { earliestUnrecorded, levels } from './ladder-levels.ts'
import { dueAtOf, instantOfShare } from './ledger.ts'
import type { LockedLadder } from './lock-ladder.ts'

type NewEntry = {
  readonly clockId: string
  readonly kind: Extract<ClockEntryKind, 'PAUSED' | 'RESUMED' | 'EXTENDED'>
  /** For EXTENDED: by how much, in the clock's own unit. */
  readonly amount?: number
  readonly reason?: string
}
const states = { PAUSED: 'PAUSED', RESUMED: 'RUNNING' } as const

/** 记账 — adds an entry to a clock's ledger and follows from it what the clock says now; the ladder is armed anew where that is earlier. */
export async function recordEntry(ctx: Ctx, ladder: LockedLadder, entry: NewEntry): Promise<void> {
  const { caseId, cityId } = ladder
  const { clockId, kind, amount = null, reason = '' } = entry
  const at = ctx.now()
  const clock = await ctx.db.clock.findUniqueOrThrow({
    where: { id: clockId },
    include: { entries: { orderBy: { number: 'asc' } }, escalations: { select: { level: true } } },
  })
  const calendar = await calendarOf(ctx, clock)
  const limit = { value: clock.limitValue, unit: clock.limitUnit }
  const entries = [...clock.entries, { kind, at, amount }]
  const ledger = { startedAt: clock.startedAt, limit, entries, calendar }
  const state: ClockState = kind === 'EXTENDED' ? clock.state : states[kind]
  const recorded = new Set(clock.escalations.map(({ level }) => level))
  const next = earliestUnrecorded(levels(ledger, ladder), recorded)
  const nextAt = state === 'RUNNING' ? (next?.dueAt ?? null) : null
  await ctx.db.clock.update({
    where: { id: clockId },
    data: {
      state,
      warnAt: instantOfShare(ledger, ladder.warningShare),
      dueAt: dueAtOf(ledger),
      nextAt,
      ...(kind === 'RESUMED' && { stoppedAt: null }),
      entries: {
        create: {
          ...{ cityId, caseId, kind, at, amount, reason },
          number: entries.length,
          actorId: ctx.actor.id,
        },
      },
    },
    select: { id: true },
  })
  await ctx.db.$executeRaw`
    UPDATE cases SET due_at = (
      SELECT min(due_at) FROM clocks WHERE case_id = ${caseId}::uuid AND state = 'RUNNING')
    WHERE id = ${caseId}::uuid`
  await arm(ctx, ladder, nextAt)
}
