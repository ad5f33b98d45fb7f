import { z } from 'zod'
import { hashToken, newToken } from '../accounts/tokens.ts'
import type { Ctx } from '../ctx.ts'
import { forbidden } from '../errors.ts'
import { lockSlipCase } from './lock-slip-case.ts'
import { expiryOf, mayIssue } from './rules.ts'

const Issuing = z.object({
  caseId: z.uuid(),
  /** The owner, or whoever is to act. */
  recipient: z.string().trim().min(1).max(100),
  /** Whom to ask at the department. */
  contact: z.string().trim().min(1).max(100),
  /** What is to be done, in the officer's words: nothing of the reporter. */
  note: z.string().trim().max(1000),
})

/**
 * 开派遣单 — an order for an owner without an account, with a link that answers once; the only time the link is
 * seen. It ends a week after the case is due. Throws FORBIDDEN, INVALID_INPUT, NOT_FOUND, CASE_CLOSED.
 */
export async function issueOrderSlip(ctx: Ctx, input: z.input<typeof Issuing>) {
  const { caseId, recipient, contact, note } = Issuing.parse(input)
  const { caseFile, issued, unitId, personId } = await lockSlipCase(ctx, caseId)
  if (!mayIssue(ctx.actor, issued))
    throw forbidden('An order slip before dispatch or after feedback')
  const { cityId, sharedCityId } = caseFile
  const secret = newToken()
  const issuedAt = ctx.now()
  const expiresAt = expiryOf(await dueAtOf(ctx, caseId), issuedAt)
  const { id } = await ctx.db.orderSlip.create({
    data: {
      ...{ cityId, caseId, unitId, issuedById: personId, issuedAt, recipient, contact, note },
      tokenHash: hashToken(secret),
      expiresAt,
    },
    select: { id: true },
  })
  ctx.audit({
    action: 'issueOrderSlip',
    subjectType: 'OrderSlip',
    subjectId: id,
    caseId,
    cityId,
    details: { unitId, recipient, until: expiresAt.toISOString() },
  })
  ctx.announce({ kind: 'case.changed', caseId, cityId, sharedCityId, taskId: null })
  return { orderSlipId: id, secret }
}

async function dueAtOf({ db }: Ctx, caseId: string): Promise<Date | null> {
  const clock = await db.clock.findFirst({
    where: { caseId, key: 'handling' },
    orderBy: { startedAt: 'desc' },
    select: { dueAt: true },
  })
  return clock?.dueAt ?? null
}
