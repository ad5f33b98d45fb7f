import { createRandom } from '../../../prisma/seed/random.ts'
import { DomainError } from '../../../services/errors.ts'
import { checkDecision, checkModel } from '../../../services/process-editions/check-model.ts'
import { type Mutant, mutantOf } from './mutants.ts'

type Trial = {
  readonly seed: string
  readonly count: number
  readonly jobTypes: readonly string[]
}

/**
 * 变异试验 — takes mutated models to the gate: each is refused as MODEL_INVALID, or what the gate has written passes
 * it once more and comes out the same. Answers what went otherwise, and the milliseconds of the slowest.
 */
export async function tryMutants({ seed, count, jobTypes }: Trial) {
  const random = createRandom(seed)
  const check = (kind: Mutant['kind'], file: Uint8Array) =>
    kind === 'bpmn' ? checkModel(file, { jobTypes }) : checkDecision(file)
  const told = { refused: 0, accepted: 0, slowestMs: 0, failures: [] as string[] }
  for (let number = 1; number <= count; number += 1) {
    const mutant = mutantOf(random)
    const startedAt = performance.now()
    const written = await check(mutant.kind, mutant.file).catch((error: unknown) => error)
    told.slowestMs = Math.max(told.slowestMs, Math.round(performance.now() - startedAt))
    if (typeof written !== 'string') {
      told.refused += 1
      if (!(written instanceof DomainError && written.code === 'MODEL_INVALID'))
        told.failures.push(`${number} (${mutant.how}): ${String(written)}`)
      continue
    }
    told.accepted += 1
    const again = await check(mutant.kind, Buffer.from(written)).catch(String)
    if (again !== written) told.failures.push(`${number} (${mutant.how}) is not what was written`)
  }
  return told
}
