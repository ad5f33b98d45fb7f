import type { FastifyInstance } from 'fastify'
import type { Registry } from 'prom-client'

/** 就绪检查 — what readiness asks: null when all is well, else why not. */
export type ReadyChecks = Readonly<Record<string, () => Promise<string | null>>>

const checkMs = 3_000

/**
 * 探针 — /healthz: alive; /readyz: every check is well, or 503 with reasons; /metrics for
 * Prometheus.
 */
export function answerProbes(app: FastifyInstance, checks: ReadyChecks, metrics: Registry): void {
  app.get('/healthz', async () => ({ status: 'alive' }))
  app.get('/readyz', async (_request, reply) => {
    const reasons = await reasonsAgainst(checks)
    return reply
      .status(reasons.length === 0 ? 200 : 503)
      .send({ status: reasons.length === 0 ? 'ready' : 'not ready', reasons })
  })
  app.get('/metrics', async (_request, reply) =>
    reply.header('content-type', metrics.contentType).send(await metrics.metrics()),
  )
}

async function reasonsAgainst(checks: ReadyChecks): Promise<string[]> {
  const answers = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      const reason = await inTime(check).catch(() => 'cannot be asked')
      return reason === null ? [] : [`${name}: ${reason}`]
    }),
  )
  return answers.flat()
}

function inTime(check: () => Promise<string | null>): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(`no answer in ${checkMs / 1000} s`), checkMs)
    check()
      .then(resolve, reject)
      .finally(() => clearTimeout(timer))
  })
}
