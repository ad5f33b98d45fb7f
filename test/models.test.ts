import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { modelFiles } from '../services/process-editions/model-files.ts'
import { type OfficerStep, readModel } from '../services/process-editions/read-model.ts'

const Form = z.looseObject({
  id: z.string(),
  components: z.array(
    z.looseObject({
      key: z.string().optional(),
      label: z.string().optional(),
      properties: z.record(z.string(), z.string()),
    }),
  ),
})
const files = modelFiles('bpmn')
const models = await Promise.all(
  files.map(async (file) => ({
    folder: dirname(file),
    ...(await readModel(readFileSync(file, 'utf8'))),
  })),
)
const missing = (paths: readonly string[]) => paths.filter((path) => !existsSync(path))
const isJoin = (id: string) => id.startsWith('gateway_Join')

describe.each(models)('模型 $processId', (model) => {
  const { folder, processId, officerSteps, flowNodes, flows } = model

  test('lives in a folder and a file of its id', () => {
    expect(missing([join('processes', processId, `${processId}.bpmn`)])).toEqual([])
  })

  test('has a worker for every job type', () => {
    expect(missing(model.jobTypes.map((type) => `services/workers/${type}.ts`))).toEqual([])
  })

  test('has an action of that name for every effect', () => {
    const actions = officerSteps.flatMap(({ action }) => (action ? [action] : []))
    expect(missing(actions.map((action) => `services/cases/${action}.ts`))).toEqual([])
  })

  test('has a form for every officer’s step, labeled in both languages', () => {
    for (const { formId } of officerSteps) {
      const form = Form.parse(JSON.parse(readFileSync(formFile(folder, formId), 'utf8')))
      expect(form.id).toBe(formId)
      for (const { key, properties } of form.components)
        expect(properties[key ? 'labelEn' : 'textEn']).toMatch(/[a-z]/)
    }
  })

  test('names each way out of an officer’s step by the outcome that takes it', () => {
    for (const step of officerSteps) expect(waysOf(step)).toEqual(expectedWays(step))
  })

  test('has one decision file for every fixed decision', () => {
    const fixed = model.decisions.filter((decision) => !decision.startsWith('='))
    expect(missing(fixed.map((decision) => join(folder, `${decision}.dmn`)))).toEqual([])
  })

  test('says everything in Chinese, and each task in English too', () => {
    const silent = flowNodes.filter(({ elementId, documentation }) => {
      return !isJoin(elementId) && !/\p{Script=Han}/u.test(documentation)
    })
    expect(silent.map(({ elementId }) => elementId)).toEqual([])
    const tasks = flowNodes.filter(({ type }) => type.endsWith('Task'))
    expect(tasks.filter(({ nameEn }) => nameEn === '').map(({ elementId }) => elementId)).toEqual(
      [],
    )
  })

  test('gives no two tasks one name', () => {
    const names = flowNodes.filter(({ type }) => type.endsWith('Task')).map(({ name }) => name)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  /** The labels and conditions of the flows behind a step's gateway; empty where one way leads on. */
  function waysOf({ elementId }: OfficerStep) {
    const next = flows.find(({ sourceId }) => sourceId === elementId)?.targetId
    const ways = flows.filter(({ sourceId }) => sourceId === next)
    if (!next?.startsWith('gateway_') || ways.length < 2) return []
    return ways.map(({ name, condition }) => ({ name, condition })).sort(byName)
  }

  function expectedWays({ elementId, outcomes }: OfficerStep) {
    const next = flows.find(({ sourceId }) => sourceId === elementId)?.targetId
    const standard = flows.find(({ sourceId, isDefault }) => sourceId === next && isDefault)
    if (outcomes.length < 2) return []
    return outcomes
      .map(({ key, zh }) => ({
        name: zh,
        condition: zh === standard?.name ? null : `=outcome = "${key}"`,
      }))
      .sort(byName)
  }
})

const byName = (one: { name: string }, other: { name: string }): number =>
  one.name < other.name ? -1 : 1

const formFile = (folder: string, formId: string): string =>
  join(folder, 'forms', `${formId}.form.json`)
