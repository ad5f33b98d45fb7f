import { setMaxListeners } from 'node:events'
import { readFile } from 'node:fs/promises'
import { engineUnavailable } from '../../errors.ts'
import { connectEngine, type EngineClient } from '../client.ts'
import { userTaskJobType } from '../run-user-tasks.ts'
import { untilAnswered } from '../until-answered.ts'

const instances = 250
const atOnce = 16
/** Milliseconds for one command. */
const commandPatience = 60_000
const jobTypes = ['rehearse', userTaskJobType]

type Rehearsal = {
  readonly gatewayAddress: string
  /** Milliseconds for all of it. */
  readonly patience: number
  readonly signal?: AbortSignal | undefined
}

/**
 * 预演 — plays some hundred instances of a small model, so that an engine which is recorded has done what it will have
 * to do. Throws when the time is over or the signal comes before the last one has ended; nothing is asked after that.
 */
export async function rehearse({ gatewayAddress, patience, signal }: Rehearsal): Promise<void> {
  const client = await connectEngine(gatewayAddress)
  const over = new AbortController()
  const timer = setTimeout(() => over.abort(), patience)
  const until = AbortSignal.any([over.signal, ...(signal === undefined ? [] : [signal])])
  // every command that waits listens
  setMaxListeners(0, until)
  try {
    await deployed(client, until)
    await played(client, until)
  } finally {
    clearTimeout(timer)
    over.abort()
    await client.close()
  }
}

async function deployed(client: EngineClient, until: AbortSignal) {
  const names = ['rehearsal.bpmn', 'rehearsal.dmn']
  const resources = await Promise.all(
    names.map(async (name) => ({
      name,
      content: await readFile(new URL(name, import.meta.url), 'utf8'),
    })),
  )
  const answer = await untilAnswered(() => client.deploy(resources), commandPatience, until)
  if (answer.kind !== 'done') throw engineUnavailable()
}

/** Returns when the last officer's step is done. */
async function played(client: EngineClient, until: AbortSignal) {
  until.throwIfAborted()
  const numbers = Array.from({ length: instances }, (_, index) => index + 1)
  let left = instances
  await new Promise<void>((ended, late) => {
    until.addEventListener('abort', () => late(until.reason))
    for (const jobType of jobTypes)
      client.createWorker({
        jobType,
        fetchVariables: ['number'],
        timeout: commandPatience,
        maxJobs: 2 * atOnce,
        handle: async (job) => {
          const complete = () => client.completeJob(job.key, { outcome: 'DONE' })
          await untilAnswered(complete, commandPatience, until)
          if (jobType === userTaskJobType) left -= 1
          if (left === 0) ended()
        },
      })
    const waiting = numbers.values()
    for (let lane = 0; lane < atOnce; lane += 1) void report(client, waiting, until).catch(late)
  })
}

async function report(client: EngineClient, numbers: Iterable<number>, until: AbortSignal) {
  for (const number of numbers) {
    if (until.aborted) return
    const caseId = `rehearsed-${number}`
    const variables = { caseId, number, source: 'HOTLINE' }
    const message = { name: 'rehearsal-reported', correlationKey: caseId, timeToLive: 0, variables }
    await untilAnswered(() => client.publishMessage(message), commandPatience, until)
  }
}
