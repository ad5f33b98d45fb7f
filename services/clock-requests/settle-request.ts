import type { ClockRequest } from '../../prisma/generated/client.ts'
import type { CaseFile } from '../cases/case-file.ts'
import type { Ctx } from '../ctx.ts'
import type { NoticeKind } from '../notice-kinds.ts'

type Settled = {
  readonly caseFile: CaseFile
  readonly request: ClockRequest
  readonly state: 'APPROVED' | 'REFUSED' | 'WITHDRAWN'
  readonly answer: string
  readonly personId: string
}
const notices = {
  APPROVED: 'TIME_GRANTED',
  REFUSED: 'TIME_REFUSED',
  WITHDRAWN: null,
} as const satisfies Record<Settled['state'], NoticeKind | null>
const actions = {
  APPROVED: 'approveClockRequest',
  REFUSED: 'refuseClockRequest',
  WITHDRAWN: 'withdrawClockRequest',
} as const

/** 了结申请 — keeps how a request ended, by whom and in which words; the department is told what was decided. */
export async function settleRequest(ctx: Ctx, settled: Settled): Promise<void> {
  const { caseFile, request, state, answer, personId } = settled
  const { id: requestId, kind, unitId, clockId } = request
  const { id: caseId, cityId, sharedCityId } = caseFile
  const at = ctx.now()
  await ctx.db.clockRequest.update({
    where: { id: requestId },
    data: { state, answer, settledById: personId, settledAt: at },
    select: { id: true },
  })
  const told = notices[state]
  if (told !== null)
    await ctx.db.notice.create({
      data: {
        ...{ cityId, caseId, unitId, createdAt: at, cause: `request:${requestId}:settled` },
        ...{ kind: told, role: 'DEPARTMENT_OFFICER', facts: { request: kind } },
      },
      select: { id: true },
    })
  ctx.audit({
    ...{ action: actions[state], subjectType: 'ClockRequest', subjectId: requestId },
    ...{ caseId, cityId },
    details: { clockId, kind, requestedById: request.requestedById },
  })
  ctx.announce({ kind: 'case.changed', caseId, cityId, sharedCityId, taskId: null })
}
