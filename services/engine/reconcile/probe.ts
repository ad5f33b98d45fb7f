import { engineUnavailable } from '../../errors.ts'
import type { EngineClient } from '../client.ts'
import { untilAnswered } from '../until-answered.ts'
import type { CaseFacts, Probes } from './facts.ts'

type Asked = Pick<EngineClient, 'isRunning' | 'updateJobTimeout'>

const patience = 10_000
const atOnce = 16
const fourWeeks = 28 * 24 * 3_600_000

/** 探测 — asks the engine whether it still has the instances and jobs of these cases; throws ENGINE_UNAVAILABLE. */
export async function probe(
  client: Asked,
  cases: readonly CaseFacts[],
  engineId: string,
): Promise<Probes> {
  const owned = cases.filter((facts) => facts.engineId === engineId)
  const ladders = cases.flatMap(({ ladder }) => (ladder?.engineId === engineId ? [ladder] : []))
  const steps = owned
    .flatMap((facts) => facts.steps)
    .filter((step) => step.engineId === engineId && step.jobEnd === null)
  const instances = new Map<string, boolean>()
  const jobs = new Map<string, boolean>()
  await inTurns([...owned, ...ladders], async ({ instanceKey }) => {
    if (instanceKey !== null) instances.set(instanceKey, await isRunning(client, instanceKey))
  })
  await inTurns(steps, async ({ jobKey }) => void jobs.set(jobKey, await waits(client, jobKey)))
  return { instance: (key) => instances.get(key), job: (key) => jobs.get(key) }
}

/** Whether an instance still runs; throws ENGINE_UNAVAILABLE. */
export async function isRunning(client: Asked, instanceKey: string): Promise<boolean> {
  const answer = await untilAnswered(() => client.isRunning(instanceKey), patience)
  if (answer.kind === 'done') return answer.value
  throw engineUnavailable()
}

/** A job that is there takes a new time-out, or is refused one because nobody has it in hand. */
async function waits(client: Asked, jobKey: string): Promise<boolean> {
  const answer = await untilAnswered(() => client.updateJobTimeout(jobKey, fourWeeks), patience)
  if (answer.kind === 'away') throw engineUnavailable()
  return answer.kind !== 'gone'
}

/** Does something to each, a few at a time. */
export async function inTurns<T>(
  all: readonly T[],
  run: (one: T) => Promise<void>,
  width = atOnce,
): Promise<void> {
  const queue = all.values()
  const worker = async () => {
    for (const one of queue) await run(one)
  }
  await Promise.all(Array.from({ length: width }, worker))
}
