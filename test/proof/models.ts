import { readFileSync } from 'node:fs'
import { readModel } from '../../services/process-editions/read-model.ts'
import { tryMutants } from '../services/process-editions/try-mutants.ts'

type Proof = { readonly count: number; readonly seed: string }
const atMostMs = 1_000

/** 模型证明 — mutated models by the thousand at the gate: refused or written anew, each within a second. */
export async function proveModels({ count, seed }: Proof) {
  const { jobTypes } = await readModel(readFileSync('processes/city-case/city-case.bpmn', 'utf8'))
  const { failures, ...figures } = await tryMutants({ seed, count, jobTypes })
  const tooSlow = figures.slowestMs > atMostMs ? [`one took ${figures.slowestMs} ms`] : []
  return { ...{ proof: 'models', seed, count }, ...figures, failures: [...failures, ...tooSlow] }
}
