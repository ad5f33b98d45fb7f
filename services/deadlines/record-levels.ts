import type { Clock } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { dutyOf, namedOnDuty, onDuty } from '../organizations/on-duty.ts'
import { calendarOf } from './calendar-in-force.ts'
import { dueLevels, earliestUnrecorded, type Level, levels, settingsOf } from './ladder-levels.ts'
import type { LockedLadder } from './lock-ladder.ts'
import { noticesOf } from './notices.ts'
import { orderAnswer } from './order-answer.ts'
import { raisePriority } from './raise-priority.ts'
import { tellSteps } from './tell-steps.ts'

type Reached = { readonly clockId: string; readonly now: Date }

/** 升级记录 — records the levels a clock has reached, once each, with their notices; answers its next instant, null if it has none. */
export async function recordLevels(ctx: Ctx, ladder: LockedLadder, { clockId, now }: Reached) {
  const clock = await ctx.db.clock.findUniqueOrThrow({
    where: { id: clockId },
    include: { entries: { orderBy: { number: 'asc' } }, escalations: { select: { level: true } } },
  })
  const calendar = await calendarOf(ctx, clock)
  const limit = { value: clock.limitValue, unit: clock.limitUnit }
  const all = levels({ ...clock, limit, calendar }, settingsOf(clock, ladder))
  const recorded = new Set(clock.escalations.map(({ level }) => level))
  const reached = dueLevels(all, now, recorded)
  await writeLevels(ctx, ladder, { clock, reached, now })
  for (const { number } of reached) recorded.add(number)
  const nextAt = earliestUnrecorded(all, recorded)?.dueAt ?? null
  await ctx.db.clock.update({ where: { id: clockId }, data: { nextAt }, select: { id: true } })
  return nextAt
}

type Written = {
  readonly clock: Clock
  readonly reached: readonly Level[]
  readonly now: Date
}

async function writeLevels(ctx: Ctx, ladder: LockedLadder, { clock, reached, now }: Written) {
  const { caseId, cityId } = ladder
  const task = clock.taskId
    ? await ctx.db.task.findUnique({ where: { id: clock.taskId }, select: { role: true } })
    : null
  const told = await tellSteps(ctx, { caseId, clock: clock.key, levels: reached })
  await ctx.db.escalation.createMany({
    data: reached.map(({ number, kind, dueAt }) => ({
      ...{ cityId, caseId, kind, dueAt, toldSteps: [...(told.get(number) ?? [])] },
      clockId: clock.id,
      level: number,
      at: now,
    })),
    skipDuplicates: true,
  })
  const duties = reached.length === 0 ? [] : await onDuty(ctx.db, { at: now })
  const notices = reached.flatMap((level) =>
    noticesOf({ ...clock, role: task?.role ?? null }, level).map((notice) => ({
      ...{ ...notice, cityId, caseId, createdAt: now },
      facts: {
        ...{ clock: clock.key, level: level.number, dueAt: clock.dueAt.toISOString() },
        // where nobody is on duty, everybody of the role is meant
        ...namedOnDuty(dutyOf(duties, { ...notice, cityId })),
      },
    })),
  )
  await ctx.db.notice.createMany({ data: notices, skipDuplicates: true })
  await raisePriority(ctx, ladder, { clock, reached, now })
  await orderAnswer(ctx, ladder, { clock, reached, now })
}
