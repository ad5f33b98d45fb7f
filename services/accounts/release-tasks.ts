import type { Ctx } from '../ctx.ts'
import { heldAt } from './role-periods.ts'

type Leaving = { readonly personId: string; readonly successorId: string | null }

const keptMinutes = 5
const announced = {
  ...{ id: true, caseId: true, cityId: true },
  case: { select: { sharedCityId: true } },
} as const

/**
 * 移交在手任务 — what somebody keeps for themselves, what they were appointed to handle, and the beats they patrol, go to a
 * successor; without one they are free for everybody of the role, and so is an appointment whose successor is no
 * handler. Answers how many of each.
 */
export async function releaseTasks(ctx: Ctx, leaving: Leaving) {
  const { personId, successorId } = leaving
  const tasks = await releaseKept(ctx, leaving)
  const appointments = await releaseAppointments(ctx, leaving)
  const { count: beats } = await ctx.db.responsibilityGrid.updateMany({
    where: { collectorId: personId, cityId: ctx.city.cityId },
    data: { collectorId: successorId },
  })
  return { tasks, appointments, beats }
}

async function releaseKept(ctx: Ctx, { personId, successorId }: Leaving): Promise<number> {
  const at = ctx.now()
  const kept = await ctx.db.task.findMany({
    where: { reservedById: personId, closedAt: null, reservedUntil: { gt: at } },
    select: announced,
  })
  await ctx.db.task.updateMany({
    where: { id: { in: kept.map(({ id }) => id) } },
    data: {
      reservedById: successorId,
      reservedUntil: successorId === null ? null : new Date(at.getTime() + keptMinutes * 60_000),
    },
  })
  for (const { id: taskId, caseId, cityId, case: theirs } of kept)
    ctx.announce({
      ...{ kind: 'task.reserved', caseId, cityId, taskId },
      sharedCityId: theirs.sharedCityId,
    })
  return kept.length
}

async function releaseAppointments(ctx: Ctx, { personId, successorId }: Leaving): Promise<number> {
  const theirs = await ctx.db.task.findMany({
    where: { appointedId: personId, closedAt: null },
    select: announced,
  })
  if (theirs.length === 0) return 0
  await ctx.db.task.updateMany({
    where: { id: { in: theirs.map(({ id }) => id) } },
    data: { appointedId: await handlerOrNobody(ctx, successorId) },
  })
  for (const { id: taskId, caseId, cityId, case: caseFile } of theirs)
    ctx.announce({
      ...{ kind: 'task.appointed', caseId, cityId, taskId },
      sharedCityId: caseFile.sharedCityId,
    })
  return theirs.length
}

async function handlerOrNobody({ db, now }: Ctx, personId: string | null): Promise<string | null> {
  if (personId === null) return null
  const held = await db.roleAssignment.findFirst({
    where: { personId, role: 'HANDLER', ...heldAt(now()) },
    select: { id: true },
  })
  return held === null ? null : personId
}
