import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { manualLookUp } from '../../processes/generated/step-offers.ts'
import { effects } from '../../services/cases/effects.ts'
import { modelFiles } from '../../services/process-editions/model-files.ts'
import { readModel } from '../../services/process-editions/read-model.ts'
import { workers } from '../../services/workers/index.ts'

const Template = z.looseObject({
  id: z.string(),
  properties: z.array(
    z.looseObject({
      binding: z.looseObject({ type: z.string(), key: z.string().optional() }),
      value: z.string().optional(),
      choices: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
    }),
  ),
})
const folder = 'processes/element-templates'
const template = (name: string) =>
  Template.parse(JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')))
const models = await Promise.all(
  modelFiles('bpmn').map(async (file) => readModel(readFileSync(file, 'utf8'))),
)

test('each template has the id of its file', () => {
  for (const file of readdirSync(folder))
    expect(`zhihui.${file}`).toBe(`${template(file.replace('.json', '')).id}.json`)
})

test('a designer can set each property of an officer’s step, and every role and stage in use', () => {
  const { properties } = template('officer-step')
  const choices = (key: string) =>
    properties.find(({ binding }) => binding.key === key)?.choices?.map(({ value }) => value)
  const keys = properties.flatMap(({ binding }) => binding.key ?? [])
  expect(keys).toEqual(['role', 'unit', 'outcomes', 'stage', 'clock', 'action', 'nameEn'])
  const steps = models.flatMap(({ officerSteps }) => officerSteps)
  expect(choices('role')).toEqual(expect.arrayContaining(steps.map(({ role }) => role)))
  expect(choices('stage')).toEqual(expect.arrayContaining(steps.map(({ stage }) => stage)))
  expect(choices('action')?.toSorted()).toEqual(Object.keys(effects).toSorted())
})

test('a designer can pick every job type that has a worker, and what is in use is among them', () => {
  const [type] = template('automatic-step').properties
  const picked = type?.choices?.map(({ value }) => value)
  expect(picked).toEqual(workers.map(({ jobType }) => jobType))
  expect(picked).toEqual(expect.arrayContaining(models.flatMap(({ jobTypes }) => jobTypes)))
})

test('查询手册 the manual is asked by what the filing sets, and answers what units are proposed by', () => {
  const { decisionId, resultVariable } = manualLookUp
  const filing = effects['file-case']?.sets.map((name) => `=${name}`)
  expect(filing).toContain(decisionId)
  const proposing = workers.find(({ jobType }) => jobType === 'propose-units')
  expect(proposing?.fetchVariables).toContain(resultVariable)
  const values = template('manual-look-up').properties.map(({ value }) => value)
  expect(values).toEqual(expect.arrayContaining([decisionId, resultVariable]))
})
