import { readFileSync } from 'node:fs'
import type { ModdleElement } from 'bpmn-moddle'
import { BpmnModdle } from 'bpmn-moddle'
import { describe, expect, test } from 'vitest'
import {
  headersIn,
  type Make,
  valueIn,
  withHeaders,
  withValues,
} from '../../admin/src/processes/modeler/extensions.ts'
import { outcomesBefore, wayOf } from '../../admin/src/processes/modeler/ways-on.ts'
import {
  flowElementsOf,
  parseBpmn,
  processesOf,
  writeBpmn,
} from '../../services/process-editions/moddle.ts'
import { readModel } from '../../services/process-editions/read-model.ts'

const zeebe: unknown = JSON.parse(
  readFileSync('node_modules/zeebe-bpmn-moddle/resources/zeebe.json', 'utf8'),
)
const moddle = new BpmnModdle({ zeebe })
const make: Make = (type, values) =>
  (moddle as unknown as { create: Make }).create(type, { ...values })

const shipped = () => parseBpmn(readFileSync('processes/city-case/city-case.bpmn', 'utf8'))
const elementIn = (definitions: ModdleElement, id: string): ModdleElement => {
  const found = processesOf(definitions)
    .flatMap(flowElementsOf)
    .find((element) => element.id === id)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}

describe('属性 what the panel says of a step', () => {
  test('is read from the model as the engine’s side reads it', async () => {
    const definitions = await shipped()
    const step = elementIn(definitions, 'userTask_FileCase')
    step.extensionElements = withHeaders(make, step, { ...headersIn(step), role: 'SUPERVISOR' })
    step.extensionElements = withValues(make, step, {
      type: 'zeebe:FormDefinition',
      values: { formKey: 'zhihui:explanation' },
    })
    expect(valueIn(step, 'zeebe:FormDefinition', 'formKey')).toBe('zhihui:explanation')
    const { officerSteps } = await readModel(await writeBpmn(definitions))
    expect(officerSteps.find(({ elementId }) => elementId === 'userTask_FileCase')).toMatchObject({
      ...{ role: 'SUPERVISOR', formId: 'explanation', action: 'file-case', nameEn: 'File case' },
    })
  })

  test('of an automatic step leaves its retries as they are', async () => {
    const step = elementIn(await shipped(), 'serviceTask_FileCase')
    step.extensionElements = withValues(make, step, {
      type: 'zeebe:TaskDefinition',
      values: { type: 'evaluate-case' },
    })
    expect(valueIn(step, 'zeebe:TaskDefinition', 'retries')).toBe('3')
    expect(valueIn(step, 'zeebe:TaskDefinition', 'type')).toBe('evaluate-case')
  })

  test('去向 a flow waits for an outcome of the step before, or is the way on', async () => {
    const definitions = await shipped()
    const on = elementIn(definitions, 'flow_CaseFiled_JoinFiled')
    const back = elementIn(definitions, 'flow_CaseFiled_CaseNotFiled')
    expect(outcomesBefore(back).map(({ key }) => key)).toEqual(['FILE', 'NOT_FILED'])
    expect(wayOf(on)).toEqual({ kind: 'OTHERWISE' })
    expect(wayOf(back)).toEqual({ kind: 'AFTER', outcome: 'NOT_FILED' })
    expect(outcomesBefore(elementIn(definitions, 'flow_JoinFiling_FileCase'))).toEqual([])
  })
})
