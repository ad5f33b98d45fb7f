import { z } from 'zod'
import type { Ctx } from '../ctx.ts'
import { ladderOf } from '../deadlines/lock-ladder.ts'
import { recordForHandling } from '../deadlines/record-for-handling.ts'
import { forbidden, separationOfDuties } from '../errors.ts'
import { assertWaits, lockRequest } from './lock-request.ts'
import { clockNotRunning } from './refusals.ts'
import { entryOf, hindrance, holdsOffice } from './rules.ts'
import { settleRequest } from './settle-request.ts'

const Deciding = z.object({
  requestId: z.uuid(),
  approve: z.boolean(),
  answer: z.string().trim().min(1).max(2000),
})
type Locked = Awaited<ReturnType<typeof lockRequest>>

/**
 * 审批计时申请 — the office grants a request or refuses it, with its reason, once; what is granted is written to the
 * clock's ledger, and due date and ladder follow. Nobody decides what he asked for. Throws FORBIDDEN, INVALID_INPUT,
 * NOT_FOUND, SEPARATION_OF_DUTIES, REQUEST_OVER, CLOCK_NOT_RUNNING, CLOCK_OVERDUE, REQUESTS_USED_UP.
 */
export async function decideClockRequest(ctx: Ctx, input: z.input<typeof Deciding>) {
  const { requestId, approve, answer } = Deciding.parse(input)
  const locked = await lockRequest(ctx, requestId)
  const { caseFile, request } = locked
  const { actor, city } = ctx
  const office = { role: request.officeRole, unitId: request.officeUnitId }
  const where = { cityId: city.cityId, case: caseFile }
  if (actor.id === null || !holdsOffice(actor, office, where))
    throw forbidden('Deciding this request')
  if (actor.id === request.requestedById)
    throw separationOfDuties('Nobody decides what he has asked for.')
  assertWaits(locked)
  if (approve) await grant(ctx, locked)
  const state = approve ? 'APPROVED' : 'REFUSED'
  await settleRequest(ctx, { caseFile, request, state, answer, personId: actor.id })
  return { requestId }
}

async function grant(ctx: Ctx, { caseFile, clock, request, rules }: Locked): Promise<void> {
  const { kind, amount, resumesAt, reason, requestedById } = request
  const now = ctx.now()
  const against = hindrance(clock, rules, { kind, now })
  if (against !== null) throw against
  if (resumesAt !== null && resumesAt <= now) throw clockNotRunning()
  const entry = {
    ...{ kind: entryOf(kind), reason, requestedById },
    ...(amount !== null && { amount }),
    ...(resumesAt !== null && { resumesAt }),
  }
  await recordForHandling(ctx, await ladderOf(ctx, caseFile.id), { clock, entry })
}
