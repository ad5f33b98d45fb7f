import { setTimeout as pause } from 'node:timers/promises'
import type { DmnResource } from '../services/command-manual/compile-to-dmn.ts'
import type { EngineClient, Resource } from '../services/engine/client.ts'
import { deployModels } from '../services/engine/deploy.ts'
import { engineUnavailable, modelInvalid } from '../services/errors.ts'
import type { Deploy } from '../services/process-editions/deploy-to.ts'

const patience = 20_000
/** Somebody waits for the answer, and a transaction with them. */
const patienceInRequest = 5_000

const notYet = { kind: 'away' } as const

/** 部署 — hands models to the engine, waiting a little for one that is away; throws MODEL_INVALID, ENGINE_UNAVAILABLE. */
export async function deployToEngine(
  client: EngineClient,
  resources: readonly Resource[],
  waitMs = patience,
) {
  for (const end = performance.now() + waitMs; performance.now() < end; await pause(250)) {
    const left = pause(end - performance.now(), notYet, { ref: false })
    const answer = await Promise.race([deployModels(client, resources), left])
    if (answer.kind === 'done') return answer.value
    if (answer.kind !== 'away')
      throw modelInvalid(`The engine refused the model: ${'reason' in answer ? answer.reason : ''}`)
  }
  throw engineUnavailable()
}

export const deployProcesses =
  (client: EngineClient): Deploy =>
  async (resources) =>
    (await deployToEngine(client, resources)).processes

/** The same while somebody waits for it. */
export const deployInRequest =
  (client: EngineClient): Deploy =>
  async (resources) =>
    (await deployToEngine(client, resources, patienceInRequest)).processes

/** 部署手册 — hands a manual's decisions to the engine. */
export const deployDecisions = async (
  client: EngineClient,
  resources: readonly DmnResource[],
): Promise<void> => void (await deployToEngine(client, resources))
