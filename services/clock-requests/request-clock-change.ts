import { z } from 'zod'
import { ClockRequestKind } from '../../prisma/generated/enums.ts'
import {
  bindAttachments,
  claimAttachments,
  mostAttachments,
} from '../attachments/bind-attachments.ts'
import { worksHere } from '../cases/rules.ts'
import type { Ctx } from '../ctx.ts'
import { forbidden } from '../errors.ts'
import type { NoticeKind } from '../notice-kinds.ts'
import { askedTime } from './asked-time.ts'
import { lockAskedClock } from './lock-asked-clock.ts'
import { requestWaiting } from './refusals.ts'
import { hindrance, mayAsk, officeFor } from './rules.ts'

const Asking = z.object({
  clockId: z.uuid(),
  kind: z.enum(ClockRequestKind),
  /** For an extension: by how much, in the clock's own unit. */
  amount: z.number().optional(),
  /** For a suspension: the day at whose beginning the clock goes on. */
  resumesOn: z.iso.date().optional(),
  reason: z.string().trim().min(1).max(2000),
  /** What bears it out, sent before by the same officer. */
  attachmentIds: z.array(z.uuid()).max(mostAttachments).default([]),
})

/**
 * 计时申请 — a department asks for an extension (延期), a suspension (挂账) or an exemption (豁免) of its handling
 * clock, with its reason and evidence; the clock runs on until somebody has decided. Throws FORBIDDEN, INVALID_INPUT,
 * NOT_FOUND, CLOCK_NOT_RUNNING, CLOCK_OVERDUE, REQUESTS_USED_UP, REQUEST_TOO_LONG, REQUEST_WAITING.
 */
export async function requestClockChange(ctx: Ctx, input: z.input<typeof Asking>) {
  const { clockId, kind, reason, attachmentIds, ...wanted } = Asking.parse(input)
  const { caseFile, clock, rules, timeZone } = await lockAskedClock(ctx, clockId)
  const { actor, city } = ctx
  const { unitId } = clock
  if (
    unitId === null ||
    actor.id === null ||
    !mayAsk(actor, clock) ||
    !worksHere(city.cityId, { unitId, case: caseFile })
  )
    throw forbidden('Asking for more time on this clock')
  const now = ctx.now()
  const against = hindrance(clock, rules, { kind, now })
  if (against !== null) throw against
  const measure = { limitValue: clock.limitValue, rules, timeZone, now }
  const time = askedTime({ kind, ...wanted }, measure)
  const waiting = await ctx.db.clockRequest.count({ where: { clockId, state: 'WAITING' } })
  if (waiting > 0) throw requestWaiting()
  await claimAttachments(ctx, attachmentIds)
  const office = officeFor(kind, caseFile)
  const { cityId, id: caseId, sharedCityId } = caseFile
  const { id: requestId } = await ctx.db.clockRequest.create({
    data: {
      ...{ cityId, caseId, clockId, kind, reason, unitId, ...time },
      ...{ requestedById: actor.id, requestedAt: now },
      ...{ officeRole: office.role, officeUnitId: office.unitId },
    },
    select: { id: true },
  })
  const phase = 'BEFORE'
  await bindAttachments(ctx, {
    ...{ attachmentIds, caseId, cityId, taskId: null, phase, clockRequestId: requestId },
  })
  await ctx.db.notice.create({
    data: {
      ...{ cityId, caseId, ...office, createdAt: now, cause: `request:${requestId}` },
      kind: 'TIME_REQUESTED' satisfies NoticeKind,
      facts: { request: kind, dueAt: clock.dueAt.toISOString() },
    },
    select: { id: true },
  })
  ctx.audit({
    ...{ action: 'requestClockChange', subjectType: 'ClockRequest', subjectId: requestId },
    ...{ caseId, cityId },
    details: { clockId, kind, amount: time.amount, until: time.resumesAt?.toISOString() ?? null },
  })
  ctx.announce({ kind: 'case.changed', caseId, cityId, sharedCityId, taskId: null })
  return { requestId }
}
