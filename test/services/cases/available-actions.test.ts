import { expect, test } from 'vitest'
import { availableActions } from '../../../services/cases/available-actions.ts'
import { anActor } from '../../support/city.ts'

const dispatcher = anActor([{ role: 'DISPATCHER', unitId: 'command' }])
const outcomes = [
  { key: 'DISPATCH', zh: '派遣', en: 'Dispatch' },
  { key: 'RETURN', zh: '退回', en: 'Return' },
]
const task = {
  id: 't1',
  elementId: 'userTask_DispatchCase',
  name: '派遣案件',
  nameEn: 'Dispatch case',
  role: 'DISPATCHER',
  unitId: 'command',
  appointedId: null,
  formId: 'dispatch',
  outcomes,
  status: 'OPEN',
  version: 3,
  responsibilityGrid: null,
} as const
const outcomesOf = (...tasks: Parameters<typeof availableActions>[1]) =>
  availableActions(dispatcher, tasks).map(({ taskId, outcome }) => `${taskId} ${outcome}`)

test('可办操作 every outcome of an open task that somebody may take, in the model’s order', () => {
  expect(outcomesOf(task, { ...task, id: 't2' })).toEqual([
    't1 DISPATCH',
    't1 RETURN',
    't2 DISPATCH',
    't2 RETURN',
  ])
})

test.each([
  ['a task that is done', { status: 'DONE' as const }],
  ['a task that was called back', { status: 'CANCELED' as const }],
  ['a task of another unit', { unitId: 'department' }],
  ['a task of another role', { role: 'SHIFT_LEADER' as const }],
])('nothing of %s', (_what, other) => {
  expect(outcomesOf({ ...task, ...other })).toEqual([])
})

test('each action says what a button needs: labels, form, and the version it was seen at', () => {
  expect(availableActions(dispatcher, [task])[0]).toEqual({
    taskId: 't1',
    taskVersion: 3,
    elementId: 'userTask_DispatchCase',
    name: '派遣案件',
    nameEn: 'Dispatch case',
    formId: 'dispatch',
    outcome: 'DISPATCH',
    outcomeZh: '派遣',
    outcomeEn: 'Dispatch',
  })
})
