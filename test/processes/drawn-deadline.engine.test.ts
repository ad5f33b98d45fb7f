import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { completeTask } from '../../services/cases/complete-task.ts'
import { publishProcess } from '../../services/process-editions/publish-process.ts'
import { readProcessFolder } from '../../services/process-editions/read-process-folder.ts'
import { deployProcesses } from '../../start/deploy.ts'
import { eventually } from '../support/engine.ts'
import { aRunningCity, type RunningCity } from '../support/running-city.ts'
import { play, type Scenario } from '../support/scenarios.ts'
import { drawAtBorder } from './drawn-border.ts'

const minute = 60_000
const pressed = 'userTask_PressHandling'
const taken = 'userTask_TakeOver'
let city: RunningCity
beforeAll(async () => {
  city = await aRunningCity()
  const { act, scope, room } = city
  const shipped = await readProcessFolder('processes/city-case')
  const folder = drawAtBorder(shipped, [
    { at: 'userTask_HandleCase', message: 'handling-overdue', goesOn: true, leadsTo: pressed },
    { at: 'userTask_AcceptCase', message: 'handling-level-3', goesOn: false, leadsTo: taken },
  ])
  const { engineId } = inject('engine')
  await publishProcess({ act, city: scope, engineId, deploy: deployProcesses(room.client) }, folder)
})
afterAll(() => city?.close())

/** A case of two urgent hours, dispatched by itself. */
const playTo = (...accepted: readonly string[]) => {
  const scenario: Scenario = {
    path: 'to the department',
    given: {
      source: 'COLLECTOR',
      className: '雨水井盖',
      dispatchMode: 'AUTOMATIC',
      verification: 'ALWAYS',
      quickPath: false,
    },
    when: [
      { userTask_FileCase: { outcome: 'FILE', data: { conditionNo: 1 } } },
      ...accepted.map((elementId) => ({ [elementId]: { outcome: 'ACCEPT', data: {} } })),
    ],
    // biome-ignore lint/suspicious/noThenProperty: given, when, then is how a scenario is written
    then: { end: 'endEvent_CaseClosed', stage: 'CLOSED' },
  }
  return play(city, scenario)
}
const tasksOf = (caseId: string, elementId: string) =>
  city.act(({ db }) => db.task.findMany({ where: { caseId, elementId }, select: { status: true } }))
const reached = (caseId: string, level: number) =>
  eventually(() =>
    city.act(({ db }) =>
      db.escalation.findFirst({ where: { caseId, level, clock: { key: 'handling' } } }),
    ),
  )

describe('时限消息 what a designer draws behind a deadline', () => {
  test('happens once that handling is overdue, beside the step, and once only', async () => {
    const caseId = await playTo('userTask_AcceptCase')
    await city.taskAt(caseId, 'userTask_HandleCase')
    await city.passTime(121 * minute)
    await city.taskAt(caseId, pressed)
    await city.passTime(120 * minute)
    await reached(caseId, 5)
    expect(await tasksOf(caseId, pressed)).toEqual([{ status: 'OPEN' }])
    expect(await tasksOf(caseId, 'userTask_HandleCase')).toEqual([{ status: 'OPEN' }])
  })

  test('happens at a step that opens when handling is overdue already', async () => {
    const caseId = await playTo()
    const { id: taskId } = await city.taskAt(caseId, 'userTask_AcceptCase')
    await city.passTime(121 * minute)
    await reached(caseId, 2)
    const { act, actAs, staff } = city
    const { role, unitId } = await act(({ db }) =>
      db.task.findUniqueOrThrow({ where: { id: taskId } }),
    )
    await actAs(staff.actor(role, unitId))((ctx) =>
      completeTask(ctx, { taskId, outcome: 'ACCEPT', answers: {} }),
    )
    await city.taskAt(caseId, pressed)
  })

  test('may take the step from whoever has it', async () => {
    const caseId = await playTo()
    await city.taskAt(caseId, 'userTask_AcceptCase')
    await city.passTime(150 * minute)
    await city.taskAt(caseId, taken)
    await eventually(
      async () => (await tasksOf(caseId, 'userTask_AcceptCase'))[0]?.status === 'CANCELED',
    )
  })
})
