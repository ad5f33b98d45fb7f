import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bindBpmnToCity, bindDmnToCity } from '../../../services/process-editions/bind-to-city.ts'
import { readModel } from '../../../services/process-editions/read-model.ts'

const bound = async (file: string) =>
  readModel(await bindBpmnToCity(readFileSync(file, 'utf8'), '140800'))

test('a case of one city starts, and asks, under that city’s ids; expressions stay', async () => {
  const { processId, messages, decisions } = await bound('processes/city-case/city-case.bpmn')
  expect(processId).toBe('city-case.140800')
  expect(messages.map(({ name }) => name)).toEqual(['problem-reported.city-case.140800'])
  expect(decisions).toEqual(['case-beginning.140800', '=manualDecisionId'])
})

test('messages to a running ladder keep their name: the case id says whose they are', async () => {
  const { messages } = await bound('processes/deadline-ladder/deadline-ladder.bpmn')
  expect(messages.map(({ name }) => name)).toEqual([
    'ladder-started.deadline-ladder.140800',
    'deadline-earlier',
    'case-ended',
  ])
})

test('binding changes ids and nothing else of an officer’s step', async () => {
  const file = 'processes/city-case/city-case.bpmn'
  const template = await readModel(readFileSync(file, 'utf8'))
  const { officerSteps, flows } = await bound(file)
  expect({ officerSteps, flows }).toEqual({
    officerSteps: template.officerSteps,
    flows: template.flows,
  })
})

test('a decision is written under the city’s id, with its drawing', async () => {
  const xml = readFileSync('processes/city-case/case-beginning.dmn', 'utf8')
  const dmn = await bindDmnToCity(xml, '140800')
  expect(dmn).toContain('<decision id="case-beginning.140800"')
  expect(dmn).toContain('dmnElementRef="case-beginning.140800"')
})

test('decisions that need each other still find each other', async () => {
  const dmn = await bindDmnToCity(
    `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="limits" name="limits" namespace="x">
  <decision id="handling-limit" name="handling limit">
    <informationRequirement id="needs"><requiredDecision href="#area-grade" /></informationRequirement>
  </decision>
  <decision id="area-grade" name="area grade" />
</definitions>`,
    '140800',
  )
  expect(dmn).toContain('href="#area-grade.140800"')
})
