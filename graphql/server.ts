import cookie from '@fastify/cookie'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Registry } from 'prom-client'
import { z } from 'zod'
import { createRefusalAudit } from '../services/accounts/audit-refusals.ts'
import { type Authentication, createAuthentication } from '../services/accounts/authenticate.ts'
import type { Recognition } from '../services/accounts/open-session.ts'
import { signInByLink } from '../services/accounts/sign-in-by-link.ts'
import type { Viewer } from '../services/accounts/viewer.ts'
import type { FileStore } from '../services/attachments/file-store.ts'
import type { DmnResource } from '../services/command-manual/compile-to-dmn.ts'
import type { CityScope } from '../services/ctx.ts'
import type { Database } from '../services/database.ts'
import type { Channels } from '../services/deliveries/channel.ts'
import type { ModelRoom } from '../services/process-drafts/publish-draft.ts'
import { createApi } from './create-yoga.ts'
import type { BaseMap } from './http/base-map.ts'
import { answerExports } from './http/exports.ts'
import { answerFiles } from './http/files.ts'
import { answerFrontEnd, isAsset } from './http/front-end.ts'
import { frontPage } from './http/front-page.ts'
import { guardOrigin, guardParameters, guardSize } from './http/guards.ts'
import { type LoadLimits, limitLoad, usualLoadLimits } from './http/load.ts'
import { answerManualFiles } from './http/manual-files.ts'
import { measureRequests, newMetrics } from './http/metrics.ts'
import { answerOrders } from './http/order-slip.ts'
import { answerProbes, type ReadyChecks } from './http/probes.ts'
import { answerProcessFiles } from './http/process-files.ts'
import { answerReceipts } from './http/receipts.ts'
import { answerErrors } from './http/refuse.ts'
import {
  limitRates,
  protectPages,
  type RateLimits,
  styleNonce,
  usualRateLimits,
} from './http/security.ts'
import { sessionToken, setSessionCookie } from './http/session-cookie.ts'
import { listenForLiveEvents } from './live-events.ts'
import type { ErrorLog } from './public-error.ts'
import { contextFor } from './request-context.ts'
import type { MayWrite } from './write-gate.ts'

export type ServerOptions = {
  readonly port: number
  readonly host: string
  readonly database: Database
  /** The application's own login: live events are heard on a connection of their own. */
  readonly databaseUrl: string
  /** Where the bytes of attachments lie. */
  readonly files: FileStore
  readonly now: () => Date
  readonly checks: ReadyChecks
  /** Hands a manual's decisions to the engine, for one city. */
  readonly deployDecisions: (city: CityScope, resources: readonly DmnResource[]) => Promise<void>
  /** Where processes are published to. */
  readonly models: ModelRoom
  readonly log: ErrorLog & { warn: (facts: object, message: string) => void }
  /** Demo mode: sign-in links work. */
  readonly demo: boolean
  /** The folder of the built front end; without it `/` tells of the API. */
  readonly frontEnd?: string | null
  /** The folder of exported lists; without it there are none. */
  readonly exportsFolder?: string | null
  /** Null: maps have no pictures under them. */
  readonly baseMap?: BaseMap | null
  /** The ways out of the house by which people are told; without any, notices stay in the app. */
  readonly channels?: Channels
  /** What the gateway for text messages signs its receipts with; without it none are taken. */
  readonly receiptSecret?: string | null
  readonly metrics?: Registry
  readonly rateLimits?: RateLimits
  readonly loadLimits?: LoadLimits
  /** Why nothing may be recorded now; null when it may. */
  readonly mayWrite?: MayWrite
}

/** Milliseconds in which a request has to be there whole: a slow one holds a place. */
const longestRequest = 60_000

/** 启动接口 — the one public port: GraphQL, probes, metrics, the front page. */
export async function startServer(options: ServerOptions) {
  const { port, host, database, now, log } = options
  const recognition = { db: database.prisma, now }
  const authentication = createAuthentication(recognition)
  const live = await listenForLiveEvents(options.databaseUrl, log)
  const refusals = createRefusalAudit({ actIn: database.actIn, now, log })
  const app = fastify({
    forceCloseConnections: true,
    trustProxy: 'loopback',
    requestTimeout: longestRequest,
  })
  const metrics = options.metrics ?? newMetrics()

  answerErrors(app, log)
  measureRequests(app, metrics)
  await protectPages(app, options.baseMap ?? null)
  const admission = limitLoad(app, options.loadLimits ?? usualLoadLimits, metrics)
  const viewerOf = await recognizeSenders(app, authentication)
  admission.limitStrangers((request) => viewerOf(request) === null)
  await limitRates(app, viewerOf, options.rateLimits ?? usualRateLimits)
  answerProbes(app, options.checks, metrics)
  await answerPages(app, { ...options, recognition, viewerOf })
  const mayWrite = options.mayWrite ?? (() => null)
  await answerOrders(app, { database, files: options.files, mayWrite })
  await answerReceipts(app, { database, secret: options.receiptSecret ?? null, mayWrite, now })
  answerExports(app, { database, now, viewerOf, folder: options.exportsFolder ?? null })
  answerManualFiles(app, { database, viewerOf })
  answerProcessFiles(app, { database, viewerOf })
  answerFiles(app, { ...options, viewerOf, refusals, mayWrite })
  answerGraphql(app, {
    viewerOf,
    api: createApi({
      contextOf: contextFor({ ...options, authentication, recognition, live, refusals }),
      mayWrite,
      subscribed: admission.release,
      log,
    }),
  })
  const address = await app.listen({ port, host })
  return {
    address,
    close: async () => {
      await live.close()
      await app.close()
      await refusals.close()
    },
  }
}

type ViewerOf = (request: FastifyRequest) => Viewer | null

async function recognizeSenders(
  app: FastifyInstance,
  { authenticate }: Authentication,
): Promise<ViewerOf> {
  const viewers = new WeakMap<FastifyRequest, Viewer>()
  await app.register(cookie)
  app.addHook('onRequest', async (request) => {
    if (isAsset(request)) return
    const { authorization } = request.headers
    const viewer = await authenticate({ sessionToken: sessionToken(request), authorization })
    if (viewer !== null) viewers.set(request, viewer)
  })
  return (request) => viewers.get(request) ?? null
}

type Pages = Pick<ServerOptions, 'demo' | 'frontEnd' | 'baseMap'> & {
  recognition: Recognition
  viewerOf: ViewerOf
}

const SignInLink = z.object({ token: z.string().optional().catch('') })

async function answerPages(
  app: FastifyInstance,
  { recognition, viewerOf, demo, frontEnd = null, baseMap = null }: Pages,
) {
  const tellOfApi = async (request: FastifyRequest, reply: FastifyReply) => {
    const who = viewerOf(request)?.actor.name ?? null
    const page = frontPage({ who, nonce: styleNonce(request) })
    return reply.type('text/html; charset=utf-8').send(page)
  }
  app.get('/api', tellOfApi)
  if (frontEnd === null) app.get('/', tellOfApi)
  else await answerFrontEnd(app, { folder: frontEnd, baseMap, demo })
  if (!demo) return
  app.get('/sign-in', { config: { rateLimit: {} } }, async ({ query }, reply) => {
    const { token = '' } = SignInLink.parse(query)
    setSessionCookie(reply, await signInByLink(recognition, { token }))
    return reply.redirect('/')
  })
}

type Api = { viewerOf: ViewerOf; api: ReturnType<typeof createApi> }

function answerGraphql(app: FastifyInstance, { viewerOf, api }: Api) {
  // The body goes to GraphQL unread.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, _payload, done) => done(null))
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    config: { rateLimit: {} },
    onRequest: [guardOrigin, guardParameters, guardSize(viewerOf)],
    handler: (req, reply) =>
      api.handleNodeRequestAndResponse(req, reply, { req, reply, viewer: viewerOf(req) }),
  })
}
