import type { Clock } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import type { Level } from './ladder-levels.ts'
import type { LockedLadder } from './lock-ladder.ts'

type Reached = {
  readonly clock: Pick<Clock, 'key'>
  readonly reached: readonly Level[]
  readonly now: Date
}

/** 提高优先级 — the first level that says so raises the priority of its case, once; whatever becomes of the clock, it stays raised. */
export async function raisePriority(ctx: Ctx, ladder: LockedLadder, given: Reached): Promise<void> {
  const { clock, reached, now } = given
  const level = reached.find(({ raisesPriority }) => raisesPriority)
  if (level === undefined) return
  const { caseId, cityId, sharedCityId } = ladder
  const raised = await ctx.db.case.updateMany({
    where: { id: caseId, priorityRaisedAt: null },
    data: {
      ...{ priorityRaisedAt: now, priorityClock: clock.key, priorityLevel: level.number },
      version: { increment: 1 },
    },
  })
  if (raised.count === 0) return
  ctx.audit({
    ...{ action: 'raisePriority', subjectType: 'Case', subjectId: caseId, caseId, cityId },
    details: { clock: clock.key, level: level.number },
  })
  const steps = await ctx.db.task.updateManyAndReturn({
    where: { caseId },
    data: { prioritized: true },
    select: { id: true, status: true },
  })
  // work lists hear of a case by its steps
  for (const { id: taskId } of steps.filter(({ status }) => status === 'OPEN'))
    ctx.announce({ kind: 'case.changed', caseId, cityId, sharedCityId, taskId })
}
