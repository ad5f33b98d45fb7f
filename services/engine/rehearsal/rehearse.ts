import { readFile } from 'node:fs/promises'
import { engineUnavailable } from '../../errors.ts'
import { connectEngine, type EngineClient } from '../client.ts'
import { userTaskJobType } from '../run-user-tasks.ts'
import { untilAnswered } from '../until-answered.ts'

const instances = 250
const atOnce = 16
const patience = 60_000
const jobTypes = ['rehearse', userTaskJobType]

/** 预演 — plays some hundred instances of a small model, so that an engine which is recorded has done what it will have to do. */
export async function rehearse(gatewayAddress: string): Promise<void> {
  const client = await connectEngine(gatewayAddress)
  try {
    await deployed(client)
    await played(client)
  } finally {
    await client.close()
  }
}

async function deployed(client: EngineClient) {
  const names = ['rehearsal.bpmn', 'rehearsal.dmn']
  const resources = await Promise.all(
    names.map(async (name) => ({
      name,
      content: await readFile(new URL(name, import.meta.url), 'utf8'),
    })),
  )
  const answer = await untilAnswered(() => client.deploy(resources), patience)
  if (answer.kind !== 'done') throw engineUnavailable()
}

/** Returns when the last officer's step is done. */
async function played(client: EngineClient) {
  const numbers = Array.from({ length: instances }, (_, index) => index + 1)
  let left = instances
  await new Promise<void>((ended, late) => {
    setTimeout(() => late(engineUnavailable()), patience).unref()
    for (const jobType of jobTypes)
      client.createWorker({
        jobType,
        fetchVariables: ['number'],
        timeout: patience,
        maxJobs: 2 * atOnce,
        handle: async (job) => {
          await untilAnswered(() => client.completeJob(job.key, { outcome: 'DONE' }), patience)
          if (jobType === userTaskJobType) left -= 1
          if (left === 0) ended()
        },
      })
    const waiting = numbers.values()
    for (let lane = 0; lane < atOnce; lane += 1) void report(client, waiting).catch(late)
  })
}

async function report(client: EngineClient, numbers: Iterable<number>): Promise<void> {
  for (const number of numbers) {
    const caseId = `rehearsed-${number}`
    const variables = { caseId, number, source: 'HOTLINE' }
    const message = { name: 'rehearsal-reported', correlationKey: caseId, timeToLive: 0, variables }
    await untilAnswered(() => client.publishMessage(message), patience)
  }
}
