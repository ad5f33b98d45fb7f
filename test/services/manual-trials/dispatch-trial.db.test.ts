import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishManual } from '../../../services/command-manual/publish-manual.ts'
import { changeManualLines } from '../../../services/manual-drafts/change-lines.ts'
import { startManualDraft } from '../../../services/manual-drafts/start-draft.ts'
import { tryManual } from '../../../services/manual-trials/request-trial.ts'
import { runTrial } from '../../../services/manual-trials/run-trial.ts'
import { TrialAnswer } from '../../../services/manual-trials/trial-answers.ts'
import {
  aReport,
  aWorkingCity,
  proposeAsFiled,
  reach,
  stored,
  take,
  type WorkingCity,
} from '../../support/working-city.ts'

let city: WorkingCity
let cases: string[]
let editionId: string
beforeAll(async () => {
  city = await aWorkingCity()
  cases = []
  for (const conditionNo of conditions) cases.push(await file(conditionNo))
  const inForce = await city.act(({ db }) =>
    db.manualEdition.findFirstOrThrow({ where: { status: 'PUBLISHED' } }),
  )
  const start = { editionId: inForce.id, reason: '自动派遣' }
  editionId = (await city.act((ctx) => startManualDraft(ctx, start))).editionId
  const change = { dispatch: 'AUTOMATIC' }
  await city.act((ctx) => changeManualLines(ctx, { editionId, change }))
})
afterAll(() => city.close())

/** One unit by name, two units, the street of the place. */
const conditions = [1, 2, 3] as const
const file = async (conditionNo: number): Promise<string> => {
  const caseId = await aReport(city, { conditionNo })
  await take(city, await reach(city, caseId, 'userTask_FileCase'), 'FILE')
  await proposeAsFiled(city, caseId)
  return caseId
}
const modeOf = async (caseId: string) => (await stored(city, caseId)).caseFile.dispatchMode
const settle = (dispatchLevel: 'DIRECT' | 'TWO_LEVEL') =>
  city.act(({ db, city: { cityId } }) =>
    db.city.update({ where: { id: cityId }, data: { dispatchLevel } }),
  )
const period = { from: new Date('2026-03-01T00:00:00Z'), until: new Date('2026-03-03T00:00:00Z') }

/** By the case, what a trial says of its dispatch. */
async function tried() {
  const { trialId } = await city.act((ctx) => tryManual(ctx, { editionId, ...period }))
  await runTrial(city.act, trialId)
  return city.act(async ({ db }) => {
    const trial = await db.manualTrial.findUniqueOrThrow({ where: { id: trialId } })
    const changed = await db.manualTrialCase.findMany({
      where: { trialId },
      include: { change: true },
    })
    const modes = changed.map(({ caseId, change }): [string, (string | null)[]] => [
      caseId,
      [change.before, change.after].map((answer) => TrialAnswer.parse(answer).dispatchMode),
    ])
    return { trial, modes: new Map(modes) }
  })
}

describe('派遣方式 a trial says which cases would be dispatched in another way', () => {
  test('two levels stay as they are', async () => {
    await settle('TWO_LEVEL')
    const { trial } = await tried()
    expect(trial).toMatchObject({ state: 'DONE', cases: 3, changed: 0 })
    await settle('DIRECT')
  })

  test('试算属实 those with one unit for certain, and filed again they are', async () => {
    const { trial, modes } = await tried()
    expect(trial).toMatchObject({ state: 'DONE', changed: 2, counts: { DISPATCH: 2 }, loads: [] })
    const expected = ['AUTOMATIC', 'DIRECT', 'AUTOMATIC']
    expect(cases.map((caseId) => modes.get(caseId))).toEqual([
      ['DIRECT', 'AUTOMATIC'],
      undefined,
      ['DIRECT', 'AUTOMATIC'],
    ])
    const from = city.clock.now
    await publishManual({ act: city.act, deploy: async () => {} }, { editionId, from })
    const again: (string | null)[] = []
    for (const conditionNo of conditions) again.push(await modeOf(await file(conditionNo)))
    expect(again).toEqual(expected)
  })
})
