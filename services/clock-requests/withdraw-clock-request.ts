import { z } from 'zod'
import { worksHere } from '../cases/rules.ts'
import type { Ctx } from '../ctx.ts'
import { forbidden } from '../errors.ts'
import { assertWaits, lockRequest } from './lock-request.ts'
import { mayAsk } from './rules.ts'
import { settleRequest } from './settle-request.ts'

const Withdrawing = z.object({
  requestId: z.uuid(),
  reason: z.string().trim().max(2000).default(''),
})

/** 撤回计时申请 — the department takes back what nobody has decided yet; it is kept as withdrawn. Throws FORBIDDEN, NOT_FOUND, REQUEST_OVER. */
export async function withdrawClockRequest(ctx: Ctx, input: z.input<typeof Withdrawing>) {
  const { requestId, reason: answer } = Withdrawing.parse(input)
  const locked = await lockRequest(ctx, requestId)
  const { caseFile, request, clock } = locked
  const { actor, city } = ctx
  const here = worksHere(city.cityId, { unitId: clock.unitId, case: caseFile })
  if (actor.id === null || !mayAsk(actor, clock) || !here)
    throw forbidden('Taking back this request')
  assertWaits(locked)
  const personId = actor.id
  await settleRequest(ctx, { caseFile, request, state: 'WITHDRAWN', answer, personId })
  return { requestId }
}
