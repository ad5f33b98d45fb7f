import { afterAll, beforeAll, expect, test } from 'vitest'
import { Proposal } from '../../../services/cases/proposal.ts'
import type { CaseReport } from '../../../services/cases/report-case.ts'
import { publishManual } from '../../../services/command-manual/publish-manual.ts'
import { tryManual } from '../../../services/manual-trials/request-trial.ts'
import { runTrial } from '../../../services/manual-trials/run-trial.ts'
import {
  aReport,
  aWorkingCity,
  proposeAsFiled,
  reach,
  stored,
  take,
  type WorkingCity,
} from '../../support/working-city.ts'
import { aConfirmedManual } from '../command-manual/manual-in-city.ts'
import { scopedManual } from '../command-manual/scoped-manual.ts'

let city: WorkingCity
beforeAll(async () => {
  city = await aWorkingCity()
})
afterAll(() => city.close())

const nowhere = { longitude: undefined, latitude: undefined }
/** By the city’s clock: winter by day, winter by night, its last minute, the minute after it, summer. */
const filings: readonly (readonly [at: string, place: Partial<CaseReport>])[] = [
  ['2026-03-02T02:00:00Z', nowhere],
  ['2026-03-02T14:30:00Z', {}],
  ['2026-03-15T15:59:00Z', nowhere],
  ['2026-03-15T16:00:00Z', nowhere],
  ['2026-07-01T02:00:00Z', {}],
  ['2026-07-01T02:00:00Z', nowhere],
]

async function file([at, place]: (typeof filings)[number]): Promise<string> {
  city.clock.now = new Date(at)
  const caseId = await aReport(city, place)
  await take(city, await reach(city, caseId, 'userTask_FileCase'), 'FILE')
  await proposeAsFiled(city, caseId)
  return caseId
}
const proposalOf = async (caseId: string) => (await stored(city, caseId)).caseFile.proposal

test('试算属实 seasons, hours and areas: what a trial says is what the same cases get when filed again', async () => {
  const cases: string[] = []
  for (const filing of filings) cases.push(await file(filing))
  const draft = await aConfirmedManual(city.act, { content: scopedManual(), title: '分区分时' })
  const period = { from: new Date('2026-03-01'), until: new Date('2026-08-01') }
  const { trialId } = await city.act((ctx) => tryManual(ctx, { editionId: draft.id, ...period }))
  await runTrial(city.act, trialId)
  const { trial, changed } = await city.act(async ({ db }) => ({
    trial: await db.manualTrial.findUniqueOrThrow({ where: { id: trialId } }),
    changed: await db.manualTrialCase.findMany({
      where: { trialId },
      include: { change: true },
    }),
  }))
  expect(trial).toMatchObject({ state: 'DONE', cases: 6, factSets: 6, changed: 4 })
  expect(changed.map(({ caseId }) => caseId).toSorted()).toEqual(
    [cases[0], cases[1], cases[2], cases[4]].toSorted(),
  )
  const answers = new Map(changed.map(({ caseId, change }) => [caseId, change.after]))
  const from = new Date('2026-01-01T00:00:00Z')
  city.clock.now = from
  await publishManual({ act: city.act, deploy: async () => {} }, { editionId: draft.id, from })
  for (const [index, filing] of filings.entries()) {
    const before = cases[index] ?? ''
    const again = await proposalOf(await file(filing))
    const expected = answers.get(before) ?? (await proposalOf(before))
    const { limitValue, limitUnit, units } = Proposal.parse(expected)
    expect(again).toMatchObject({ limitValue, limitUnit, units })
  }
})
