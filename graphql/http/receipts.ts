import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { systemActor } from '../../services/ctx.ts'
import type { Database } from '../../services/database.ts'
import {
  cityOfDelivery,
  GivenReceipt,
  recordReceipt,
} from '../../services/deliveries/record-receipt.ts'
import { isSigned } from '../../services/deliveries/signature.ts'
import type { MayWrite } from '../write-gate.ts'

type Room = {
  readonly database: Database
  /** What the gateway for text messages signs with; null where there is none. */
  readonly secret: string | null
  readonly mayWrite: MayWrite
  /** The time of day: what is signed grows old. */
  readonly now: () => Date
}
const largest = 16 * 1024

const Headers = z.object({
  'webhook-id': z.string().min(1).max(200),
  'webhook-timestamp': z.string().regex(/^\d{1,12}$/),
  'webhook-signature': z.string().min(1).max(1000),
})

/** 回执地址 — where the gateway for text messages tells what became of them: nobody signs in, each receipt is signed. */
export async function answerReceipts(app: FastifyInstance, room: Room): Promise<void> {
  await app.register(async (pages) => {
    pages.removeAllContentTypeParsers()
    // what was signed are the bytes as they came
    pages.addContentTypeParser('*', { parseAs: 'string', bodyLimit: largest }, (_r, body, done) =>
      done(null, body),
    )
    pages.post('/receipts', { config: { rateLimit: {} } }, async (request, reply) =>
      reply.status(await statusFor(room, request)).send(),
    )
  })
}

async function statusFor({ secret, ...room }: Room, request: FastifyRequest): Promise<number> {
  if (secret === null) return 404
  const receipt = signedReceipt(request, { secret, now: room.now() })
  if (receipt === null) return 401
  const given = GivenReceipt.safeParse(receipt)
  if (!given.success) return 400
  const refusal = room.mayWrite()
  if (refusal !== null) throw refusal
  const { database } = room
  const cityId = await cityOfDelivery(database.prisma, given.data.id)
  if (cityId === null) return 404
  const act = database.actIn(await database.scopeOf(cityId), systemActor)
  return (await act((ctx) => recordReceipt(ctx, given.data))) ? 204 : 404
}

/** What the gateway says; null where it is not the gateway that says it. */
function signedReceipt(
  { headers, body }: FastifyRequest,
  { secret, now }: { readonly secret: string; readonly now: Date },
): unknown {
  const signed = Headers.safeParse(headers)
  if (!signed.success || typeof body !== 'string') return null
  const { 'webhook-id': id, 'webhook-timestamp': timestamp } = signed.data
  const signatures = signed.data['webhook-signature']
  return isSigned(secret, { id, timestamp, body, signatures }, now) ? parsed(body) : null
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return {}
  }
}
