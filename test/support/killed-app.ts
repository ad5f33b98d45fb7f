import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Ctx } from '../../services/ctx.ts'
import { connectDatabase } from '../../services/database.ts'
import { connectEngine, type EngineClient, type Variables } from '../../services/engine/client.ts'
import { engineClockOffset } from './engine.ts'
import { openEngineParts } from './engine-parts.ts'
import { type Fault, Orders } from './killable-app.ts'

/**
 * An application to be killed: takes the jobs and sends the commands of a test's city, and dies
 * where it is told.
 */
const lines = createInterface({ input: process.stdin })
// whoever started it is gone: nobody would stop it
lines.on('close', () => process.exit())
const [orders] = await once(lines, 'line')
const { appUrl, ownerUrl, engine, fault } = Orders.parse(JSON.parse(String(orders)))
const die = () => process.kill(process.pid, 'SIGKILL')
/** SIGKILL comes a moment later: until then nothing more may happen. */
const dieAndWait = () => {
  die()
  return new Promise<never>(() => undefined)
}

const isOfficers = (variables: Variables) => 'outcome' in variables
const isManuals = (variables: Variables) => 'dispatchMode' in variables

/** 杀点 — where the client dies: before a command goes out, or once the engine has it. */
const clientFaults: Readonly<Record<Fault, (client: EngineClient) => Partial<EngineClient>>> = {
  'before a start is sent': () => ({ publishMessage: dieAndWait }),
  'before an officer’s completion is sent': ({ completeJob }) => ({
    completeJob: (key, variables) =>
      isOfficers(variables) ? dieAndWait() : completeJob(key, variables),
  }),
  'after an officer’s completion was sent': ({ completeJob }) => ({
    completeJob: async (key, variables) => {
      const answer = await completeJob(key, variables)
      return isOfficers(variables) ? dieAndWait() : answer
    },
  }),
  'before a task is committed': () => ({}),
  'after a task was committed': () => ({ updateJobTimeout: dieAndWait }),
  'after an automatic step was committed': ({ completeJob }) => ({
    completeJob: (key, variables) =>
      isManuals(variables) ? dieAndWait() : completeJob(key, variables),
  }),
}

/** Dies inside the transaction that opens a task, when everything but the commit is done. */
const dieBeforeCommit = (ctx: Ctx): Ctx => ({
  ...ctx,
  announce: (event) => (event.kind === 'task.opened' ? die() : ctx.announce(event)),
})

const ahead = await engineClockOffset(engine)
const now = () => new Date(Date.now() + ahead)
const database = connectDatabase({ url: appUrl, poolSize: 8, now })
const { room } = await openEngineParts({
  ...{ database, engine, urls: { appUrl, ownerUrl } },
  adjust: fault === 'before a task is committed' ? dieBeforeCommit : undefined,
  connect: async (address) => {
    const client = await connectEngine(address)
    return fault === null ? client : { ...client, ...clientFaults[fault](client) }
  },
})
room.takeJobs()
console.log('takes jobs')
