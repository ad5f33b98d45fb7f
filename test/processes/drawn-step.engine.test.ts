import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { completeTask } from '../../services/cases/complete-task.ts'
import { publishProcess } from '../../services/process-editions/publish-process.ts'
import { readProcessFolder } from '../../services/process-editions/read-process-folder.ts'
import { deployProcesses } from '../../start/deploy.ts'
import { aRunningCity, type RunningCity } from '../support/running-city.ts'
import { play, type Scenario } from '../support/scenarios.ts'
import { stored } from '../support/working-city.ts'
import { aDrawnStep, drawInto } from './drawn-step.ts'

const seed = Number(process.env['SEED'] ?? Date.now())
const step = aDrawnStep(seed)
const [onward, back] = step.outcomes
const { count, mark, story } = step.fields
let city: RunningCity
beforeAll(async () => {
  console.log(`SEED=${seed} draws ${JSON.stringify(step)}`)
  city = await aRunningCity()
  const { act, scope, room } = city
  const folder = drawInto(await readProcessFolder('processes/city-case'), step)
  const { engineId } = inject('engine')
  await publishProcess({ act, city: scope, engineId, deploy: deployProcesses(room.client) }, folder)
})
afterAll(() => city?.close())

/** A collector's report, from filing to the order to verify. */
const toTheDrawnStep: Scenario = {
  path: 'to the drawn step',
  given: {
    source: 'COLLECTOR',
    className: '雨水井盖',
    dispatchMode: 'AUTOMATIC',
    verification: 'ALWAYS',
    quickPath: false,
  },
  when: [
    { userTask_FileCase: { outcome: 'FILE', data: { conditionNo: 1 } } },
    ...Object.entries({
      userTask_AcceptCase: 'ACCEPT',
      userTask_HandleCase: 'HANDLED',
      userTask_GiveFeedback: 'GIVE_FEEDBACK',
      userTask_AcceptFeedback: 'ACCEPT',
      userTask_OrderVerification: 'ORDER',
    }).map(([elementId, outcome]) => ({ [elementId]: { outcome, data: {} } })),
  ],
  // biome-ignore lint/suspicious/noThenProperty: given, when, then is how a scenario is written
  then: { end: 'endEvent_CaseClosed', stage: 'CLOSED' },
}

async function answer(caseId: string, elementId: string, outcome: string, answers = {}) {
  const { id } = await city.taskAt(caseId, elementId)
  const task = await city.act(({ db }) => db.task.findUniqueOrThrow({ where: { id } }))
  const actor = city.staff.actor(task.role, task.unitId)
  await city.actAs(actor)((ctx) => completeTask(ctx, { taskId: id, outcome, answers }))
  return task
}

describe('设计的环节 an officer’s step drawn by a designer works without code', () => {
  test('its role, form, outcomes and the gateway behind it are what was drawn', async () => {
    const caseId = await play(city, toTheDrawnStep)
    const first = { [count]: 7, [mark]: 'A-1', [story]: '很长的经过'.repeat(50) }
    const task = await answer(caseId, step.elementId, back, first)
    expect(task).toMatchObject({ name: step.name, role: step.role, formId: step.formId })
    expect(task.outcomes).toEqual(
      step.outcomes.map((key) => ({ key, zh: `${key} 中文`, en: `${key} English` })),
    )
    await answer(caseId, 'userTask_OrderVerification', 'ORDER')
    // the number that the gateway reads decides, not the outcome alone
    const second = { [count]: 3 }
    await answer(caseId, step.elementId, back, second)
    await answer(caseId, 'userTask_VerifyHandling', 'PASSED')
    await answer(caseId, 'userTask_CloseCase', 'CLOSE')
    expect(await city.ended(caseId)).toBe('endEvent_CaseClosed')
    const { visits } = await stored(city, caseId)
    expect(visits.filter(({ elementId }) => elementId === step.elementId)).toEqual([
      expect.objectContaining({ name: step.name, role: step.role, outcome: back, form: first }),
      expect.objectContaining({ name: step.name, role: step.role, outcome: back, form: second }),
    ])
  })

  test('its other outcome leads on', async () => {
    const caseId = await play(city, toTheDrawnStep)
    await answer(caseId, step.elementId, onward, { [count]: 7 })
    await answer(caseId, 'userTask_VerifyHandling', 'PASSED')
  })

  test('what was not drawn is refused', async () => {
    const caseId = await play(city, toTheDrawnStep)
    const refused = (outcome: string, answers: Record<string, unknown>) =>
      expect(answer(caseId, step.elementId, outcome, answers)).rejects
    await refused('PASSED', { [count]: 1 }).toMatchObject({ code: 'OUTCOME_UNKNOWN' })
    await refused(onward, {}).toMatchObject({ code: 'INVALID_INPUT', field: count })
    await refused(onward, { [count]: 1, other: 2 }).toMatchObject({ code: 'INVALID_INPUT' })
  })
})
