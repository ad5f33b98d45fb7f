import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { mergeReport } from '../../services/cases/merge-report.ts'
import { aCaseAt, aWorkingCity, type WorkingCity } from '../support/working-city.ts'
import { aPersonWith, type Served } from './security/askers.ts'
import { type Client, serve } from './support/installation.ts'

let city: WorkingCity
let served: Served
let leader: Client
let dispatcher: Client
beforeAll(async () => {
  city = await aWorkingCity()
  served = await serve(city)
  leader = (await aPersonWith(city, served, { role: 'SHIFT_LEADER', unitId: null })).ask
  dispatcher = (await aPersonWith(city, served, { role: 'DISPATCHER', unitId: null })).ask
})
afterAll(async () => {
  await served.close()
  await city.close()
})

const filed = async () => (await aCaseAt(city, 'userTask_DispatchCase')).caseId
const id = (caseId: string) => encodeId('Case', caseId)
const merge = (ask: Client, caseId: string, intoCaseId: string) =>
  ask(
    `mutation ($input: MergeCaseInput!) { mergeCase(input: $input) {
      ... on MergeCaseSuccess { into { id } } ... on UserError { code } } }`,
    { input: { caseId: id(caseId), intoCaseId: id(intoCaseId), reason: '同一井盖' } },
  ).then(({ data }) => data.mergeCase)
const page = async (ask: Client, caseId: string, fields: string) =>
  (await ask(`query ($id: ID!) { case(id: $id) { ${fields} } }`, { id: id(caseId) })).data.case
const where = 'stage mayMerge mergedIntoId mergedIntoNumber timesReported'
const merged =
  'mergedCases { id reason timesReported reporter { name } mergedReports { name } attachments { id } comments { text } }'

describe('合并案件 on the pages of both cases', () => {
  test('the one says where it goes on, the other who reported the first, masked', async () => {
    const [caseId, intoCaseId] = [await filed(), await filed()]
    await city.actAs(city.staff.actor('INTAKE_OFFICER', null))((ctx) =>
      mergeReport(ctx, { caseId, source: 'PUBLIC', reporterName: '王五' }),
    )
    expect(await page(leader, caseId, where)).toMatchObject({ stage: 'FILED', mayMerge: true })
    expect(await merge(leader, caseId, intoCaseId)).toEqual({ into: { id: id(intoCaseId) } })
    const { caseNumber } = await page(leader, intoCaseId, 'caseNumber')
    expect(await page(leader, caseId, where)).toEqual({
      ...{ stage: 'VOIDED', mayMerge: false, timesReported: 2 },
      ...{ mergedIntoId: id(intoCaseId), mergedIntoNumber: caseNumber },
    })
    expect(await page(leader, intoCaseId, `timesReported ${merged}`)).toEqual({
      timesReported: 3,
      mergedCases: [
        {
          ...{ id: id(caseId), reason: '同一井盖', timesReported: 2, reporter: null },
          ...{ mergedReports: [{ name: '王**' }], attachments: [], comments: [] },
        },
      ],
    })
  })

  test('a dispatcher may too; a department or an intake officer may not, and the page says so', async () => {
    const [caseId, intoCaseId] = [await filed(), await filed()]
    const intake = await aPersonWith(city, served, { role: 'INTAKE_OFFICER', unitId: null })
    expect(await page(intake.ask, caseId, 'mayMerge')).toEqual({ mayMerge: false })
    expect(await merge(intake.ask, caseId, intoCaseId)).toEqual({ code: 'FORBIDDEN' })
    expect(await page(dispatcher, caseId, 'mayMerge')).toEqual({ mayMerge: true })
    expect(await merge(dispatcher, caseId, intoCaseId)).toEqual({ into: { id: id(intoCaseId) } })
  })

  test('a case that was merged is refused by name', async () => {
    const [caseId, intoCaseId] = [await filed(), await filed()]
    await merge(leader, caseId, intoCaseId)
    expect(await merge(leader, caseId, intoCaseId)).toEqual({ code: 'CASE_MERGED' })
    expect(await merge(leader, intoCaseId, intoCaseId)).toEqual({ code: 'SAME_CASE' })
  })
})
