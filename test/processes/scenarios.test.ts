import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { modelFiles } from '../../services/process-editions/model-files.ts'
import { readModel } from '../../services/process-editions/read-model.ts'
import { scenariosOf, walk } from './walk.ts'

describe.each(modelFiles('bpmn'))('场景 the scenarios of %s', (file) => {
  test.each(scenariosOf(file))('$path', async (scenario) => {
    const { end, unsaid, values } = await walk(file, scenario)
    expect({ end, unsaid }).toEqual({ end: scenario.then.end, unsaid: 0 })
    if ('nextAt' in scenario.then) expect(values['nextAt']).toEqual(scenario.then['nextAt'])
  })

  test('take every flow of the model', async () => {
    const walks = await Promise.all(scenariosOf(file).map((scenario) => walk(file, scenario)))
    const taken = new Set(walks.flatMap(({ flows }) => flows))
    const { flows } = await readModel(readFileSync(file, 'utf8'))
    expect(flows.map(({ elementId }) => elementId).filter((id) => !taken.has(id))).toEqual([])
  })
})
