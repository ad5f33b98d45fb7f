import { readFileSync } from 'node:fs'
import { BpmnModdle } from 'bpmn-moddle'
import { describe, expect, test } from 'vitest'
import type { Make } from '../../admin/src/processes/modeler/extensions.ts'
import { technicalFacts } from '../../admin/src/processes/modeler/technical-facts.ts'
import { wayOf, writtenCondition } from '../../admin/src/processes/modeler/ways-on.ts'
import { flowElementsOf, parseBpmn, processesOf } from '../../services/process-editions/moddle.ts'

const elementsOf = async (process: string) => {
  const xml = readFileSync(`processes/${process}/${process}.bpmn`, 'utf8')
  return processesOf(await parseBpmn(xml)).flatMap(flowElementsOf)
}
const elementIn = async (process: string, id: string) => {
  const element = (await elementsOf(process)).find((one) => one.id === id)
  if (element === undefined) throw new Error(`no ${id}`)
  return element
}
const factsOf = async (process: string, id: string) =>
  Object.fromEntries(
    technicalFacts(await elementIn(process, id)).map(({ kind, value }) => [kind, value]),
  )
const moddle = new BpmnModdle()
const make: Make = (type, values) =>
  (moddle as unknown as { create: Make }).create(type, { ...values })

describe('技术事实 what the engine reads of an element', () => {
  test('of a step is what it is, and nothing that is not said', async () => {
    expect(await factsOf('city-case', 'userTask_FileCase')).toEqual({
      ...{ id: 'userTask_FileCase', type: 'bpmn:UserTask' },
    })
  })

  test('of an event is its message and whom it is meant for', async () => {
    expect(await factsOf('deadline-ladder', 'event_DeadlineSet')).toEqual({
      ...{ id: 'event_DeadlineSet', type: 'bpmn:IntermediateCatchEvent' },
      ...{ message: 'deadline-earlier', correlationKey: '=caseId' },
    })
  })

  test('of a step of the system is what its worker reads and sets', async () => {
    expect(await factsOf('city-case', 'serviceTask_ProposeUnits')).toEqual({
      ...{ id: 'serviceTask_ProposeUnits', type: 'bpmn:ServiceTask' },
      ...{ reads: 'caseId, manualAnswer', sets: 'dispatchMode, verification, quickPath' },
    })
  })

  test('of a look-up is its decision and where the answer stands', async () => {
    const facts = (await elementsOf('city-case')).flatMap(technicalFacts)
    const said = (wanted: string) =>
      facts.flatMap(({ kind, value }) => (kind === wanted ? value : []))
    expect(said('decision')).toContain('case-beginning')
    expect(said('result').length).toBe(said('decision').length)
  })
})

describe('条件 a condition that somebody has written', () => {
  const written = async (feel: string) => {
    const flow = await elementIn('city-case', 'flow_CaseFiled_CaseNotFiled')
    return Object.assign(flow, { conditionExpression: writtenCondition(make, flow, feel) })
  }

  test.each([
    ['=level > 1', '=level > 1'],
    ['level > 1', '=level > 1'],
  ])('%s stands in the model as %s', async (feel, body) => {
    const flow = await written(feel)
    expect(flow.conditionExpression?.body).toBe(body)
    expect(flow.conditionExpression?.$parent).toBe(flow)
    expect(wayOf(flow)).toEqual({ kind: 'WRITTEN' })
  })

  test('is gone where nothing is written', async () => {
    expect(wayOf(await written(''))).toEqual({ kind: 'ALWAYS' })
  })
})
