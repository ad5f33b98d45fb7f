import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'
import { lockAskedClock } from './lock-asked-clock.ts'
import { requestOver } from './refusals.ts'
import { stateOf } from './rules.ts'

/** Locks the case of a request and reads it with its clock. Throws NOT_FOUND. */
export async function lockRequest(ctx: Ctx, requestId: string) {
  const known = await ctx.db.clockRequest.findUnique({
    where: { id: requestId },
    select: { clockId: true },
  })
  if (known === null) throw notFound('This request')
  const locked = await lockAskedClock(ctx, known.clockId)
  const request = await ctx.db.clockRequest.findUniqueOrThrow({ where: { id: requestId } })
  return { ...locked, request }
}

type Locked = Awaited<ReturnType<typeof lockRequest>>

/** 待审 — throws REQUEST_OVER for what was decided, taken back, or has lapsed with its clock. */
export function assertWaits({ request, clock }: Pick<Locked, 'request' | 'clock'>): void {
  if (stateOf({ ...request, clock }) !== 'WAITING') throw requestOver()
}
