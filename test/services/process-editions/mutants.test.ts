import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readModel } from '../../../services/process-editions/read-model.ts'
import { tryMutants } from './try-mutants.ts'

/** 10,000 in `npm run proof -- models`. */
const count = 500
const { jobTypes } = await readModel(readFileSync('processes/city-case/city-case.bpmn', 'utf8'))

test('变异文件 of five hundred mutated models each is refused, or is what the gate writes of it', async () => {
  const { refused, accepted, failures } = await tryMutants({ seed: 'models', count, jobTypes })
  expect(failures).toEqual([])
  expect(refused).toBeGreaterThan(count / 2)
  expect(accepted).toBeGreaterThan(0)
}, 120_000)
