import type { IncomingMessage } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Counter, Gauge, type Registry } from 'prom-client'
import { overloaded } from '../../services/errors.ts'
import { refuse } from './refuse.ts'

/** 负载界限 — how much may be under way at once in this process. */
export type LoadLimits = {
  readonly requests: number
  /** Milliseconds for which the process may keep the next turn waiting, on average over a second. */
  readonly eventLoopDelay: number
}
export const usualLoadLimits: LoadLimits = { requests: 128, eventLoopDelay: 500 }

export type Admission = {
  /** A subscription stays open: once it is known as one, it is no load any more. */
  readonly release: (request: FastifyRequest) => void
  /** Strangers together get a quarter, so that nobody can keep the officers out. */
  readonly limitStrangers: (isStranger: (request: FastifyRequest) => boolean) => void
}

/** What has to answer whatever is going on. */
const always: readonly string[] = ['/healthz', '/readyz', '/metrics']

/**
 * 准入 — lets in what can be answered in time and tells the others at once when to come back: before
 * they are recognized, read or cost the database anything.
 */
export function limitLoad(
  app: FastifyInstance,
  { requests, eventLoopDelay }: LoadLimits,
  registry: Registry,
): Admission {
  const underWay = new Set<IncomingMessage>()
  const refused = measure(registry, underWay)
  const delay = sampleDelay(app)
  app.addHook('onRequest', async (request, reply) => {
    if (always.includes(request.routeOptions.url ?? '')) return
    if (underWay.size >= requests || delay() > eventLoopDelay) {
      refused.inc()
      return refuse(reply, overloaded())
    }
    hold(underWay, request, reply)
  })
  return {
    release: ({ raw }) => void underWay.delete(raw),
    limitStrangers: (isStranger) => {
      const strangers = new Set<IncomingMessage>()
      app.addHook('onRequest', async (request, reply) => {
        if (always.includes(request.routeOptions.url ?? '') || !isStranger(request)) return
        if (strangers.size >= Math.ceil(requests / 4)) {
          refused.inc()
          return refuse(reply, overloaded())
        }
        hold(strangers, request, reply)
      })
    },
  }
}

function hold(held: Set<IncomingMessage>, { raw }: FastifyRequest, reply: FastifyReply) {
  held.add(raw)
  reply.raw.once('close', () => held.delete(raw))
}

function measure(registry: Registry, underWay: ReadonlySet<IncomingMessage>) {
  new Gauge({
    name: 'zhihui_requests_under_way',
    help: 'Requests let in and not yet answered, without subscriptions',
    registers: [registry],
    collect() {
      this.set(underWay.size)
    },
  })
  return new Counter({
    name: 'zhihui_requests_refused_total',
    help: 'Requests refused because too much was under way',
    registers: [registry],
  })
}

const sampleEvery = 1_000
const resolution = 20

function sampleDelay(app: FastifyInstance): () => number {
  const loop = monitorEventLoopDelay({ resolution })
  loop.enable()
  let milliseconds = 0
  const timer = setInterval(() => {
    // NaN when nothing was measured
    milliseconds = Math.max(0, loop.mean / 1e6 - resolution) || 0
    loop.reset()
  }, sampleEvery).unref()
  app.addHook('onClose', async () => {
    clearInterval(timer)
    loop.disable()
  })
  return () => milliseconds
}
