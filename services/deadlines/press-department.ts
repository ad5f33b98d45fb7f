import type { Ctx } from '../ctx.ts'
import type { NoticeKind } from '../notice-kinds.ts'

type Pressed = {
  readonly caseFile: {
    readonly id: string
    readonly cityId: string
    readonly sharedCityId: string | null
  }
  readonly unitId: string
  readonly openedAt: Date
  readonly answerBy: Date
  /** What a leader demands; a level of the ladder says nothing of its own. */
  readonly reason?: string
  readonly openedById?: string
  readonly level?: number
}

/** 督办 — writes an order that a department has to answer, and tells it; the case is locked. Null where one waits for its answer already. */
export async function pressDepartment(ctx: Ctx, pressed: Pressed): Promise<string | null> {
  const { caseFile, unitId, openedAt, answerBy, reason = '' } = pressed
  const { openedById = null, level = null } = pressed
  const { id: caseId, cityId, sharedCityId } = caseFile
  const waiting = await ctx.db.supervisionOrder.count({
    where: { caseId, unitId, answeredAt: null },
  })
  if (waiting > 0) return null
  const { id: orderId } = await ctx.db.supervisionOrder.create({
    data: { cityId, caseId, unitId, reason, openedAt, answerBy, openedById, level },
    select: { id: true },
  })
  await ctx.db.notice.create({
    data: {
      ...{ cityId, caseId, unitId, createdAt: openedAt, cause: `supervision:${orderId}` },
      ...{ kind: 'SUPERVISION_ORDERED' satisfies NoticeKind, role: 'DEPARTMENT_OFFICER' },
      facts: { dueAt: answerBy.toISOString() },
    },
    select: { id: true },
  })
  ctx.audit({
    ...{ action: 'openSupervisionOrder', subjectType: 'SupervisionOrder', subjectId: orderId },
    ...{ caseId, cityId, details: { unitId, answerBy: answerBy.toISOString(), level } },
  })
  ctx.announce({ kind: 'case.changed', caseId, cityId, sharedCityId, taskId: null })
  return orderId
}
