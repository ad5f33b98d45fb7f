import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Ctx, systemActor } from '../../services/ctx.ts'
import type { Database } from '../../services/database.ts'
import { answerOrderSlip, OwnersAnswer } from '../../services/order-slips/answer-order-slip.ts'
import { findOrderSlip, openOrderSlip } from '../../services/order-slips/open-order-slip.ts'
import type { MayWrite } from '../write-gate.ts'
import { type Language, orderPage, type Typed, unknownOrderPage } from './order-slip-page.ts'
import { styleNonce } from './security.ts'

type Room = { readonly database: Database; readonly mayWrite: MayWrite }

/** The longest answer, in Chinese and as a form sends it. */
const largestAnswer = 32 * 1024
const Asked = z.object({ token: z.string() })
const Shown = z.object({ lang: z.string().optional().catch(undefined) })
const Answer = z.object({
  outcome: z.string().catch(''),
  answer: z.string().catch(''),
  answeredBy: z.string().catch(''),
})

/**
 * 派遣单页 — what an order slip's link opens: nobody signs in, the token is the right to answer, once. Looking at it
 * changes nothing, so what previews a link uses up nothing.
 */
export async function answerOrders(app: FastifyInstance, room: Room): Promise<void> {
  await app.register(async (pages) => {
    pages.removeAllContentTypeParsers()
    pages.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: largestAnswer },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    )
    const options = { config: { rateLimit: {} } }
    pages.get('/order/:token', options, (request, reply) => show(room, { request, reply }))
    pages.post('/order/:token', options, (request, reply) => take(room, { request, reply }))
  })
}

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply }

async function show(room: Room, { request, reply }: Exchange) {
  const act = await actOn(room, request)
  if (act === null) return send(reply, 404, unknownOrderPage(lookOf(request)))
  const slip = await act(openOrderSlip)
  return send(reply, 200, orderPage(slip, lookOf(request)))
}

async function take(room: Room, { request, reply }: Exchange) {
  const act = await actOn(room, request)
  if (act === null) return send(reply, 404, unknownOrderPage(lookOf(request)))
  const refusal = room.mayWrite()
  if (refusal !== null) throw refusal
  const typed = Answer.parse(request.body ?? {})
  const given = OwnersAnswer.safeParse(typed)
  if (!given.success) return again({ request, reply }, act, typed)
  const state = await act((ctx, slipId) => answerOrderSlip(ctx, slipId, given.data))
  const slip = await act(openOrderSlip)
  const received = state === 'OPEN'
  return send(reply, received ? 200 : 409, orderPage(slip, { ...lookOf(request), received }))
}

/** What was typed stays, and what is missing is said. */
async function again({ request, reply }: Exchange, act: ActOn, typed: Typed) {
  const slip = await act(openOrderSlip)
  return send(reply, 400, orderPage(slip, { ...lookOf(request), typed }))
}

type ActOn = <T>(run: (ctx: Ctx, slipId: string) => Promise<T>) => Promise<T>

/** Acts in the city of the slip, on that slip; null for a token that is none. */
async function actOn({ database }: Room, { params }: FastifyRequest): Promise<ActOn | null> {
  const found = await findOrderSlip(database.prisma, Asked.parse(params).token)
  if (found === null) return null
  const act = database.actIn(await database.scopeOf(found.cityId), systemActor)
  return (run) => act((ctx) => run(ctx, found.slipId))
}

const lookOf = (request: FastifyRequest) => ({
  language: languageOf(request),
  nonce: styleNonce(request),
})

function languageOf({ query, headers }: FastifyRequest): Language {
  const { lang } = Shown.parse(query)
  if (lang === 'zh' || lang === 'en') return lang
  return headers['accept-language']?.startsWith('en') ? 'en' : 'zh'
}

const send = (reply: FastifyReply, status: number, page: string) =>
  reply
    .status(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex')
    .send(page)
