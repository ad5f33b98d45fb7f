import { DomainError } from '../errors.ts'
import { readModel } from './read-model.ts'

/** 流程名称 — what a model calls its process; its id where it says nothing. */
export async function processName({
  processId,
  xml,
}: {
  readonly processId: string
  readonly xml: string
}): Promise<string> {
  try {
    return (await readModel(xml)).name || processId
  } catch (refusal) {
    if (refusal instanceof DomainError) return processId
    throw refusal
  }
}
