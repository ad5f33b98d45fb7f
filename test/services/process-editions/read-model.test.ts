import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readModel } from '../../../services/process-editions/read-model.ts'

const model = await readModel(readFileSync('processes/city-case/city-case.bpmn', 'utf8'))

test('an officer’s step says who does it, how it may end, and what the public sees meanwhile', () => {
  expect(model.officerSteps.find(({ action }) => action === 'file-case')).toEqual({
    elementId: 'userTask_FileCase',
    name: '办理立案',
    nameEn: 'File case',
    role: 'SHIFT_LEADER',
    unit: 'CITY',
    formId: 'file-case',
    outcomes: [
      { key: 'FILE', zh: '立案', en: 'File' },
      { key: 'NOT_FILED', zh: '不予立案', en: 'Do not file' },
    ],
    stage: 'REPORTED',
    clock: 'step:filing',
    action: 'file-case',
    awaitedMessages: [],
  })
})

test('时限消息 an officer’s step knows the messages that events on its border wait for', async () => {
  const xml = readFileSync('processes/lint/models/message-known/valid.bpmn', 'utf8')
  const { officerSteps } = await readModel(xml)
  expect(officerSteps).toMatchObject([{ awaitedMessages: ['verification-overdue'] }])
})

test('the message that starts a case and the decisions that it asks are known', () => {
  expect(model.messages).toEqual([
    { name: 'problem-reported.city-case', correlationKey: null, starts: true },
  ])
  expect(model.decisions).toEqual(['case-beginning', '=manualDecisionId'])
})

test('监督、指挥分离 filing, verification and closing are never a dispatcher’s, dispatch and rulings are nobody else’s', () => {
  const dispatching = model.officerSteps.filter(({ role }) => role === 'DISPATCHER')
  expect(dispatching.map(({ elementId }) => elementId)).toEqual([
    'userTask_DispatchCase',
    'userTask_RuleDispute',
    'userTask_DispatchToDistrict',
    'userTask_DispatchInDistrict',
    'userTask_AcceptFeedback',
  ])
})

test('what is no BPMN is refused', async () => {
  await expect(readModel('<html/>')).rejects.toMatchObject({ code: 'MODEL_INVALID' })
})
