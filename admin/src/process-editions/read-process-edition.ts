import { ApiError } from '../api/api-error.ts'
import { ReadProcessEdition } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { stepsIn } from './steps-in.ts'

export type ShownProcess = Awaited<ReturnType<typeof readProcessEdition>>

/** 流程版本 — one model as it was deployed, with its officers' steps. */
export async function readProcessEdition(id: string, signal: AbortSignal) {
  const { node } = await ask(ReadProcessEdition, { id }, signal)
  if (node?.__typename !== 'ProcessEdition')
    throw new ApiError('NOT_FOUND', 'This process edition does not exist.')
  return { ...node, steps: stepsIn(node.steps) }
}
