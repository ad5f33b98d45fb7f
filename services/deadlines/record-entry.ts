import type { ClockEntryKind, ClockState } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { arm } from './arm.ts'
import { calendarOf } from './calendar-in-force.ts'
import { earliestUnrecorded, levels, settingsOf } from './ladder-levels.ts'
import { dueAtOf, instantOfShare, isExempt } from './ledger.ts'
import type { LockedLadder } from './lock-ladder.ts'
import { showDue } from './show-due.ts'

/** 记账内容 — what happened to a clock. */
export type NewEntry = {
  readonly clockId: string
  readonly kind: Extract<
    ClockEntryKind,
    'PAUSED' | 'RESUMED' | 'EXTENDED' | 'EXEMPTED' | 'RETURN_UPHELD' | 'RETURN_OVERRULED'
  >
  /** For EXTENDED: by how much, in the clock's own unit. */
  readonly amount?: number
  /** For PAUSED: when the ladder lets it go on. */
  readonly resumesAt?: Date
  readonly reason?: string
  /** Who had asked for it. */
  readonly requestedById?: string
  /** Where it is written later than it happened. */
  readonly at?: Date
}
const states: Readonly<Partial<Record<NewEntry['kind'], ClockState>>> = {
  PAUSED: 'PAUSED',
  RESUMED: 'RUNNING',
}

/** 记账 — adds an entry to a clock's ledger and follows from it what the clock says now; the ladder is armed anew where that is earlier. Answers the clock's next instant. */
export async function recordEntry(ctx: Ctx, ladder: LockedLadder, entry: NewEntry) {
  const { caseId, cityId } = ladder
  const { clockId, kind, amount = null, reason = '', requestedById = null } = entry
  const { resumesAt = null, at = ctx.now() } = entry
  const clock = await ctx.db.clock.findUniqueOrThrow({
    where: { id: clockId },
    include: { entries: { orderBy: { number: 'asc' } }, escalations: { select: { level: true } } },
  })
  const calendar = await calendarOf(ctx, clock)
  const limit = { value: clock.limitValue, unit: clock.limitUnit }
  const entries = [...clock.entries, { kind, at, amount }]
  const ledger = { startedAt: clock.startedAt, limit, entries, calendar }
  const state = states[kind] ?? clock.state
  const recorded = new Set(clock.escalations.map(({ level }) => level))
  const settings = settingsOf(clock, ladder)
  const level = isExempt(ledger) ? null : earliestUnrecorded(levels(ledger, settings), recorded)
  const goesOnAt = kind === 'PAUSED' ? resumesAt : clock.nextAt
  const nextAt = nextOf(state, { level: level?.dueAt ?? null, goesOnAt })
  await ctx.db.clock.update({
    where: { id: clockId },
    data: {
      state,
      warnAt: instantOfShare(ledger, settings.warningShare),
      dueAt: dueAtOf(ledger),
      nextAt,
      ...(kind === 'RESUMED' && { stoppedAt: null }),
      entries: {
        create: {
          ...{ cityId, caseId, kind, at, amount, reason, requestedById },
          number: entries.length,
          actorId: ctx.actor.id,
        },
      },
    },
    select: { id: true },
  })
  await showDue(ctx, caseId)
  await arm(ctx, ladder, nextAt)
  return nextAt
}

type Instants = { readonly level: Date | null; readonly goesOnAt: Date | null }

/** Of a clock that runs when its next level is reached, of one that stands when it goes on. */
function nextOf(state: ClockState, { level, goesOnAt }: Instants): Date | null {
  if (state === 'RUNNING') return level
  return state === 'PAUSED' ? goesOnAt : null
}
