import { pino } from 'pino'
import { z } from 'zod'
import { readConfig } from '../../services/config.ts'
import { connectEngine, type EngineClient } from '../../services/engine/client.ts'
import { createDemo } from '../../start/demo.ts'
import { startInstallation } from '../../start/installation.ts'
import { type At, dieAndWait, faults, watchedClient, watchedCtx } from '../support/fault-points.ts'

/** The product as `npm start` runs it, with points at which it dies, or says that it is there. */
export const Order = z.object({ fault: z.enum(faults), deed: z.enum(['die', 'tell']) })
export type Order = z.infer<typeof Order>

let order: Order | null = null
const at: At = async (fault) => {
  if (order?.fault !== fault) return
  const { deed } = order
  order = null
  if (deed === 'die') await dieAndWait()
  process.send?.({ reached: fault })
}
process.on('message', (message) => {
  order = Order.parse(message)
})

/** Milliseconds after which a dead application's jobs come back, where a proof has no time for the usual minute. */
const jobTimeout = Number(process.env['PROOF_JOB_TIMEOUT'] ?? Number.POSITIVE_INFINITY)
const impatient = (client: EngineClient): EngineClient => ({
  ...client,
  createWorker: (options) =>
    client.createWorker({ ...options, timeout: Math.min(options.timeout, jobTimeout) }),
})

const config = readConfig(process.env)
const log = pino({ level: config.LOG_LEVEL }, pino.destination({ fd: 2, sync: true }))
const now = () => new Date()
const progress = () => undefined
const demo = createDemo({ config, progress, log, now })
const installation = await startInstallation({
  ...{ config, progress, log, now },
  environment: process.env,
  ...demo.hooks,
  adjust: (ctx, caseId) => watchedCtx(demo.hooks.adjust(ctx, caseId), at),
  connect: async (address) => watchedClient(impatient(await connectEngine(address)), at),
})
const stop = async () => {
  await demo.stop()
  await installation.stop()
  process.exit(0)
}
process.once('SIGINT', stop)
// whoever started it is gone: nobody would stop it
process.once('disconnect', stop)
await demo.announce(installation)
process.send?.({ ready: true })
