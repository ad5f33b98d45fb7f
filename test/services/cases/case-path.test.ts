import { expect, test } from 'vitest'
import { pathOf } from '../../../services/cases/case-path.ts'

const visit = (
  elementKey: number,
  elementId: string,
  intent: string,
  elementType = 'USER_TASK',
) => ({
  ...{ elementKey: BigInt(elementKey), elementId, intent, elementType },
})

test('经过 is what was finished, what waits, and the flows between; what was called back is neither', () => {
  const path = pathOf([
    visit(1, 'city-case', 'ELEMENT_ACTIVATED', 'PROCESS'),
    visit(2, 'startEvent_Reported', 'ELEMENT_ACTIVATED', 'START_EVENT'),
    visit(2, 'startEvent_Reported', 'ELEMENT_COMPLETED', 'START_EVENT'),
    visit(3, 'flow_ToFiling', 'SEQUENCE_FLOW_TAKEN', 'SEQUENCE_FLOW'),
    visit(4, 'userTask_FileCase', 'ELEMENT_ACTIVATED'),
    visit(5, 'userTask_ConfirmProblem', 'ELEMENT_ACTIVATED'),
    visit(5, 'userTask_ConfirmProblem', 'ELEMENT_TERMINATED'),
  ])
  expect(path).toEqual({
    finished: ['startEvent_Reported'],
    active: ['userTask_FileCase'],
    flows: ['flow_ToFiling'],
  })
})

test('经过 of a step that is visited again: finished once, and it waits', () => {
  const path = pathOf([
    visit(1, 'userTask_HandleCase', 'ELEMENT_ACTIVATED'),
    visit(1, 'userTask_HandleCase', 'ELEMENT_COMPLETED'),
    visit(2, 'userTask_HandleCase', 'ELEMENT_ACTIVATED'),
  ])
  expect(path.finished).toEqual(['userTask_HandleCase'])
  expect(path.active).toEqual(['userTask_HandleCase'])
})
