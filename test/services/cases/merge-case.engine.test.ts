import { afterAll, beforeAll, expect, test } from 'vitest'
import { completeTask } from '../../../services/cases/complete-task.ts'
import { mergeCase } from '../../../services/cases/merge-case.ts'
import { reportCase } from '../../../services/cases/report-case.ts'
import { eventually } from '../../support/engine.ts'
import { aRunningCity, type RunningCity } from '../../support/running-city.ts'
import { stored } from '../../support/working-city.ts'

let city: RunningCity
beforeAll(async () => {
  city = await aRunningCity()
})
afterAll(() => city?.close())

/** A case that waits for dispatch in the engine. */
async function aFiledCase(): Promise<string> {
  const { caseId } = await city.actAs(city.staff.actor('COLLECTOR', null))((ctx) =>
    reportCase(ctx, {
      ...{ source: 'COLLECTOR', classCode: city.staff.classCode, conditionNo: 1 },
      ...{ description: '雨水井盖缺失', address: '南城街道一号', ...city.staff.point },
    }),
  )
  const { id: taskId, unitId } = await city.taskAt(caseId, 'userTask_FileCase')
  await city.actAs(city.staff.actor('SHIFT_LEADER', unitId))((ctx) =>
    completeTask(ctx, { taskId, outcome: 'FILE' }),
  )
  await city.taskAt(caseId, 'userTask_DispatchCase')
  return caseId
}

/** The instance of a case's ladder, once one has spoken for it. */
const ladderOf = (caseId: string) =>
  city.act(async ({ db }) => (await db.ladder.findUnique({ where: { caseId } }))?.instanceKey)

const endOf = (instanceKey: bigint) =>
  city.act(({ db }) =>
    db.elementVisit.findFirst({
      where: { instanceKey, elementType: 'PROCESS', intent: 'ELEMENT_COMPLETED' },
    }),
  )

test('合并案件 the merged case and its ladder end in the engine, the other one goes on', async () => {
  const [caseId, intoCaseId] = [await aFiledCase(), await aFiledCase()]
  const ladderKey = await eventually(() => ladderOf(caseId))
  await city.actAs(city.staff.actor('SHIFT_LEADER', null))((ctx) =>
    mergeCase(ctx, { caseId, intoCaseId, reason: '同一井盖' }),
  )
  await eventually(async () => (await stored(city, caseId)).caseFile.engineState === 'ENDED')
  await eventually(() => endOf(ladderKey))
  const merged = await stored(city, caseId)
  expect(merged.caseFile).toMatchObject({ stage: 'VOIDED', mergedIntoId: intoCaseId })
  expect(merged.tasks.map(({ status }) => status)).toEqual(['DONE', 'CANCELED'])
  const into = await stored(city, intoCaseId)
  expect(into.caseFile.engineState).toBe('RUNNING')
  expect(into.tasks.at(-1)?.status).toBe('OPEN')
})
