import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { FileStore } from '../../services/attachments/file-store.ts'
import { systemActor } from '../../services/ctx.ts'
import type { Database } from '../../services/database.ts'
import { answerOrderSlip, OwnersAnswer } from '../../services/order-slips/answer-order-slip.ts'
import { findOrderSlip, openOrderSlip } from '../../services/order-slips/open-order-slip.ts'
import type { MayWrite } from '../write-gate.ts'
import { type ActOn, createAnswers, storePhotos } from './order-slip-answer.ts'
import { orderPage, type Typed, unknownOrderPage } from './order-slip-page.ts'
import type { Lack, Language } from './order-slip-texts.ts'
import { styleNonce } from './security.ts'

type Room = {
  readonly database: Database
  readonly files: FileStore
  readonly mayWrite: MayWrite
}

const Asked = z.object({ token: z.string() })
const Shown = z.object({ lang: z.string().optional().catch(undefined) })

/**
 * 派遣单页 — what an order slip's link opens: nobody signs in, the token is the right to answer, once. Looking at it
 * changes nothing, so what previews a link uses up nothing.
 */
export async function answerOrders(app: FastifyInstance, room: Room): Promise<void> {
  const receive = createAnswers()
  await app.register(async (pages) => {
    pages.removeAllContentTypeParsers()
    // read once the token is known to be one
    pages.addContentTypeParser(
      ['application/x-www-form-urlencoded', 'multipart/form-data'],
      (_request, _body, done) => done(null),
    )
    const options = { config: { rateLimit: {} } }
    pages.get('/order/:token', options, (request, reply) => show(room, { request, reply }))
    pages.post('/order/:token', options, (request, reply) =>
      take({ ...room, receive }, { request, reply }),
    )
  })
}

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply }

async function show(room: Room, { request, reply }: Exchange) {
  const act = await actOn(room, request)
  if (act === null) return send(reply, 404, unknownOrderPage(lookOf(request)))
  const slip = await act(openOrderSlip)
  return send(reply, 200, orderPage(slip, lookOf(request)))
}

type Taking = Room & { readonly receive: ReturnType<typeof createAnswers> }

async function take({ receive, ...room }: Taking, { request, reply }: Exchange) {
  const act = await actOn(room, request)
  if (act === null) return send(reply, 404, unknownOrderPage(lookOf(request)))
  const refusal = room.mayWrite()
  if (refusal !== null) throw refusal
  const { typed, photos, lack } = await receive(request)
  const again = (why: Lack) => askAgain({ request, reply }, act, { typed, lack: why })
  if (lack !== null) return again(lack)
  const given = OwnersAnswer.safeParse(typed)
  if (!given.success) return again('WORDS')
  const { state: before } = await act(openOrderSlip)
  const photoIds = before === 'OPEN' ? await storePhotos({ ...room, act }, photos) : []
  if (photoIds === null) return again('STORE_AWAY')
  const answer = { ...given.data, photoIds }
  const state = await act((ctx, slipId) => answerOrderSlip(ctx, slipId, answer))
  const slip = await act(openOrderSlip)
  const received = state === 'OPEN'
  return send(reply, received ? 200 : 409, orderPage(slip, { ...lookOf(request), received }))
}

const statuses: Readonly<Record<Lack, number>> = {
  ...{ WORDS: 400, TOO_MANY: 400, TOO_LARGE: 413, NOT_ACCEPTED: 415, BUSY: 503, STORE_AWAY: 503 },
}

/** What was typed stays, and what is missing is said. */
async function askAgain(
  { request, reply }: Exchange,
  act: ActOn,
  refused: { readonly typed: Typed; readonly lack: Lack },
) {
  const slip = await act(openOrderSlip)
  return send(reply, statuses[refused.lack], orderPage(slip, { ...lookOf(request), ...refused }))
}

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
