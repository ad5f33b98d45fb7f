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

/** Well below what the engine takes as one message, 4 MiB. */
const mostBytes = 2 * 1024 * 1024

/** 部署手册 — hands a manual's decisions to the engine, in parts: they have no effect until their edition is in force. */
export async function deployDecisions(
  client: EngineClient,
  resources: readonly DmnResource[],
): Promise<void> {
  for (const part of partsOf(resources)) await deployToEngine(client, part)
}

/** 分批 — in their order, each part as much as the engine takes at once, and at least one. */
export function partsOf<Part extends Resource>(
  resources: readonly Part[],
  most = mostBytes,
): readonly (readonly Part[])[] {
  const parts: Part[][] = []
  let left = 0
  for (const resource of resources) {
    const bytes = Buffer.byteLength(resource.content)
    if (bytes > left) {
      parts.push([])
      left = most
    }
    parts.at(-1)?.push(resource)
    left -= bytes
  }
  return parts
}
