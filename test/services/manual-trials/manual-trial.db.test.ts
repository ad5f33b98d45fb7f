import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Proposal } from '../../../services/cases/proposal.ts'
import type { CaseReport } from '../../../services/cases/report-case.ts'
import { publishManual } from '../../../services/command-manual/publish-manual.ts'
import { cancelManualTrial, tryManual } from '../../../services/manual-trials/request-trial.ts'
import { runTrial } from '../../../services/manual-trials/run-trial.ts'
import { refusalOf } from '../../support/code-of.ts'
import {
  aReport,
  aWorkingCity,
  proposeAsFiled,
  reach,
  take,
  type WorkingCity,
} from '../../support/working-city.ts'
import { aConfirmedManual, importRealManual } from '../command-manual/manual-in-city.ts'
import { nextManual } from '../command-manual/next-manual.ts'

const next = nextManual()
const nowhere = { longitude: undefined, latitude: undefined }
/** One a line, and one more where nobody knows the place. */
const reports: readonly Partial<CaseReport>[] = [
  { conditionNo: 1 },
  { conditionNo: 1, description: '第二个' },
  { conditionNo: 2 },
  { conditionNo: 3 },
  { conditionNo: 3, ...nowhere },
]
const period = { from: new Date('2026-03-01T00:00:00Z'), until: new Date('2026-03-03T00:00:00Z') }

let city: WorkingCity
let cases: string[]
let editionId: string
beforeAll(async () => {
  city = await aWorkingCity()
  cases = []
  for (const report of reports) cases.push(await fileAgain(report))
  editionId = (await aConfirmedManual(city.act, { content: next, title: '新版' })).id
})
afterAll(() => city.close())

/** Reports, files and asks the manual that is pinned by then. */
async function fileAgain(report: Partial<CaseReport>): Promise<string> {
  const caseId = await aReport(city, report)
  await take(city, await reach(city, caseId, 'userTask_FileCase'), 'FILE')
  await proposeAsFiled(city, caseId)
  return caseId
}
const proposalOf = (caseId: string) =>
  city.act(async ({ db }) => {
    const { proposal, dispatchMode } = await db.case.findUniqueOrThrow({ where: { id: caseId } })
    return { ...Proposal.parse(proposal), dispatchMode, verification: 'ALWAYS', quickPath: false }
  })
/** What the officers see of it: another edition’s line is another line. */
const said = (proposal: unknown) => {
  const { units, limitValue, limitUnit } = Proposal.parse(proposal)
  return { units: units.map(({ unitName }) => unitName), limitValue, limitUnit }
}
const ask = (given: Partial<Parameters<typeof tryManual>[1]> = {}) =>
  city.act((ctx) => tryManual(ctx, { editionId, ...period, ...given }))
const kept = (trialId: string) =>
  city.act(async ({ db }) => ({
    trial: await db.manualTrial.findUniqueOrThrow({ where: { id: trialId } }),
    cases: await db.manualTrialCase.findMany({ where: { trialId }, include: { change: true } }),
  }))
const tried = async () => {
  const { trialId } = await ask()
  await runTrial(city.act, trialId)
  return { trialId, ...(await kept(trialId)) }
}

describe('试算 an edition is tried on the past', () => {
  test('says how many cases change unit and limit, and what each unit gains and loses', async () => {
    const { trial, cases: changed } = await tried()
    expect(trial).toMatchObject({ state: 'DONE', cases: 5, factSets: 4, compared: 4, changed: 4 })
    expect(trial.counts).toEqual({ LIMIT: 2, UNIT: 2 })
    expect(trial.loads).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ unitName: '市政公用服务中心', gained: 1, lost: 0 }),
        expect.objectContaining({ unitName: '南城区执法队', gained: 1, lost: 0 }),
        expect.objectContaining({ unitName: '市排水服务中心', gained: 0, lost: 1 }),
        expect.objectContaining({ unitName: '南城街道', gained: 0, lost: 1 }),
      ]),
    )
    expect(changed.map(({ caseId }) => caseId).toSorted()).toEqual(cases.slice(0, 4).toSorted())
  })

  test('taken up again after a crash it comes to the same; once done it is left alone', async () => {
    const { trialId, trial, cases: changed } = await tried()
    await city.act(({ db }) =>
      db.manualTrial.update({ where: { id: trialId }, data: { state: 'RUNNING', compared: 0 } }),
    )
    await runTrial(city.act, trialId)
    const again = await kept(trialId)
    expect(again.cases).toEqual(changed)
    expect(again.trial).toEqual({ ...trial, startedAt: again.trial.startedAt })
    await runTrial(city.act, trialId)
    expect(await kept(trialId)).toEqual(again)
  })

  test('canceled it goes no further', async () => {
    const { trialId } = await ask()
    await city.act((ctx) => cancelManualTrial(ctx, { trialId }))
    await runTrial(city.act, trialId)
    const { trial, cases: changed } = await kept(trialId)
    expect([trial.state, changed]).toEqual(['CANCELED', []])
  })

  test('of another period, nothing is found in it', async () => {
    const { trialId } = await ask({ from: new Date('2025-01-01'), until: new Date('2025-02-01') })
    await runTrial(city.act, trialId)
    expect((await kept(trialId)).trial).toMatchObject({ state: 'DONE', cases: 0, changed: 0 })
  })

  test('is refused of a draft nobody has confirmed, of a period that ends first, of no edition', async () => {
    const { edition } = await importRealManual(city.act, { content: next, title: '未确认' })
    expect(await refusalOf(ask({ editionId: edition?.id ?? '' }))).toBe('PHRASES_UNCONFIRMED')
    expect(await refusalOf(ask({ until: period.from }))).toBe('INVALID_INPUT')
    expect(await refusalOf(ask({ editionId: cases[0] ?? '' }))).toBe('NOT_FOUND')
  })

  test('试算属实 what it says is what the same cases get, once the edition is published and they are filed again', async () => {
    const { cases: changed } = await tried()
    const answers = new Map(changed.map(({ caseId, change }) => [caseId, change]))
    const before = await Promise.all(cases.map(proposalOf))
    expect(before.slice(0, 4)).toEqual(
      cases.slice(0, 4).map((caseId) => answers.get(caseId)?.before),
    )
    const from = city.clock.now
    await publishManual({ act: city.act, deploy: async () => {} }, { editionId, from })
    const after: unknown[] = []
    for (const report of reports) after.push(await proposalOf(await fileAgain(report)))
    expect(after.slice(0, 4)).toEqual(cases.slice(0, 4).map((caseId) => answers.get(caseId)?.after))
    expect(said(after[4])).toEqual(said(before[4]))
  })
})
