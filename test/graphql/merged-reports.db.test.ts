import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { aCity } from '../support/city.ts'
import { aPng } from '../support/photos.ts'
import { aReport, aWorkingCity, type WorkingCity } from '../support/working-city.ts'
import { type Asker, aPersonWith, type Served } from './security/askers.ts'
import { type Client, serve } from './support/installation.ts'
import { sendFile } from './support/send-file.ts'

let city: WorkingCity
let served: Served
let officer: Asker
let intake: Client
let dispatcher: Client
beforeAll(async () => {
  city = await aWorkingCity()
  served = await serve(city)
  officer = await aPersonWith(city, served, { role: 'INTAKE_OFFICER', unitId: null })
  intake = officer.ask
  dispatcher = (await aPersonWith(city, served, { role: 'DISPATCHER', unitId: null })).ask
})
afterAll(async () => {
  await served.close()
  await city.close()
})

const merge = (ask: Client, caseId: string, more: object = {}) =>
  ask(
    `mutation ($input: MergeReportInput!) { mergeReport(input: $input) {
      ... on MergeReportSuccess { timesReported case { caseNumber } } ... on UserError { code field } } }`,
    { input: { caseId: encodeId('Case', caseId), source: 'TELEPHONE', ...more } },
  ).then(({ data }) => data.mergeReport)
const page = (ask: Client, caseId: string) =>
  ask(
    `query ($id: ID!) { case(id: $id) {
      timesReported mergedReports { source description name phone } } }`,
    { id: encodeId('Case', caseId) },
  )
const wang = { reporterName: '王五', reporterPhone: '13987654321', description: '仍未修复' }

describe('并案 on the page of a case', () => {
  test('who reported it again is masked for those who may, kept from the others, and refuses nobody the page', async () => {
    const caseId = await aReport(city)
    expect(await merge(intake, caseId, wang)).toMatchObject({ timesReported: 2 })
    const said = { source: 'TELEPHONE', description: '仍未修复' }
    const seen = await page(intake, caseId)
    expect(seen.data.case).toEqual({
      timesReported: 2,
      mergedReports: [{ ...said, name: '王**', phone: '139****4321' }],
    })
    const theirs = await page(dispatcher, caseId)
    expect(theirs.errors).toEqual([])
    expect(theirs.data.case.mergedReports).toEqual([{ ...said, name: null, phone: null }])
  })

  test('照片 a photo that came with it says with which report', async () => {
    const caseId = await aReport(city)
    const { id } = await sendFile({ address: served.address, headers: officer.headers }, aPng())
    expect(await merge(intake, caseId, { ...wang, attachmentIds: [id] })).toMatchObject({
      timesReported: 2,
    })
    const { data } = await intake(
      `query ($id: ID!) { case(id: $id) {
         mergedReports { id } attachments { id phase mergedReportId } } }`,
      { id: encodeId('Case', caseId) },
    )
    const mergedReportId = data.case.mergedReports[0].id
    expect(data.case.attachments).toEqual([{ id, phase: 'BEFORE', mergedReportId }])
  })

  test('revealReporter shows them all in their order, also where the first said no name; the audit keeps it', async () => {
    const caseId = await aReport(city)
    await merge(intake, caseId, wang)
    await merge(intake, caseId, { reporterName: '赵六' })
    const { data } = await intake(
      `mutation ($id: ID!) { revealReporter(input: { caseId: $id }) { ... on RevealReporterSuccess {
        reporter { name } mergedReports { name phone } } } }`,
      { id: encodeId('Case', caseId) },
    )
    expect(data.revealReporter).toEqual({
      reporter: null,
      mergedReports: [
        { name: '王五', phone: '13987654321' },
        { name: '赵六', phone: null },
      ],
    })
    const audited = { where: { caseId, action: 'revealReporter' } }
    expect(await city.act(({ db }) => db.auditEntry.count(audited))).toBe(1)
  })

  test('查询 the case is found by the telephone of whoever reported it again', async () => {
    const caseId = await aReport(city)
    await merge(intake, caseId, { reporterPhone: '13811112222' })
    const { data } = await intake(`{ cases(filter: { text: "138 1111 2222" }) { items { id } } }`)
    expect(data.cases.items).toEqual([{ id: encodeId('Case', caseId) }])
  })

  test('is not the command center’s to do, and a wrong telephone is refused by its field', async () => {
    const caseId = await aReport(city)
    expect(await merge(dispatcher, caseId)).toMatchObject({ code: 'FORBIDDEN' })
    const refused = await merge(intake, caseId, { reporterPhone: '很长的号码' })
    expect(refused).toEqual({ code: 'INVALID_INPUT', field: 'reporterPhone' })
  })
})

describe('上报 what a report is made from', () => {
  const preview = (more: string) =>
    intake(
      `query ($code: String!, $component: ID) { reportPreview(classCode: $code, componentId: $component ${more}) {
        editionNumber entry { conditionNo sheet row } conditions { conditionNo filingCondition }
        grid { code } proposal { units { unitName } } } }`,
      { code: city.staff.classCode },
    ).then(({ data, errors }) => data?.reportPreview ?? errors[0]?.extensions)

  test('the conditions of a class, the one that counts, and where it stands in the manual', async () => {
    const shown = await preview(', conditionNo: 2')
    expect(shown).toMatchObject({ editionNumber: 1, entry: { conditionNo: 2, sheet: '部件' } })
    const conditions = shown.conditions.map((it: { filingCondition: string }) => it.filingCondition)
    expect(conditions).toEqual(['缺失', '破损', '弹跳'])
  })

  test('单元网格 a grid that is named stands for a point; one that nobody knows is refused', async () => {
    const { grid, proposal } = await preview(', conditionNo: 3, gridCode: "140802001001001"')
    expect(grid).toEqual({ code: '140802001001001' })
    expect(proposal.units).toEqual([{ unitName: '南城街道' }])
    expect(await preview(', gridCode: "999999999999999"')).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'gridCode',
    })
  })

  test('城市隔离 a component of another city is not found', async () => {
    const stranger = await aCity({ database: city.testDatabase, clock: city.clock })
    const { id } = await stranger.act(({ db, city: { cityId } }) =>
      db.component.create({
        data: {
          ...{ cityId, code: '14080201000001', classCode: city.staff.classCode, name: '井盖' },
          ...{ address: '别处', longitude: 1, latitude: 1 },
        },
      }),
    )
    const { errors } = await intake(
      'query ($code: String!, $id: ID!) { reportPreview(classCode: $code, componentId: $id) { className } }',
      { code: city.staff.classCode, id: encodeId('Component', id) },
    )
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND')
    await stranger.close()
  })

  test('单元网格 is found by the beginning of its code and by its name', async () => {
    const grid = { code: '140802001001001', name: '一号网格', streetName: '南城街道' }
    for (const text of ['1408020', '一号'])
      expect(
        (await intake(`{ gridsFound(text: "${text}") { code name streetName } }`)).data,
      ).toEqual({ gridsFound: [grid] })
    expect((await intake('{ gridsFound(text: "  ") { code } }')).data.gridsFound).toEqual([])
  })

  test('a report by its grid lies in that grid, without a point; a component of another class is refused', async () => {
    const code = '1408020999000001'
    await city.act(({ db, city: { cityId } }) =>
      db.component.create({
        data: {
          ...{ cityId, code, classCode: '0999', name: '路灯', address: '南城街道' },
          ...city.staff.point,
        },
      }),
    )
    const report = (more: object) =>
      intake(
        `mutation ($input: ReportCaseInput!) { reportCase(input: $input) {
          ... on ReportCaseSuccess { case { longitude } } ... on UserError { code field } } }`,
        {
          input: {
            ...{ source: 'TELEPHONE', classCode: city.staff.classCode },
            ...{ description: '缺失', address: '南城街道', ...more },
          },
        },
      ).then(({ data }) => data.reportCase)
    expect(await report({ gridCode: '140802001001001' })).toEqual({ case: { longitude: null } })
    const [placed] = await city.act(({ db }) =>
      db.case.findMany({ where: { source: 'TELEPHONE' }, take: 1 }),
    )
    expect([placed?.gridId, placed?.streetId]).not.toContain(null)
    const refused = { code: 'INVALID_INPUT', field: 'componentCode' }
    expect(await report({ componentCode: code })).toEqual(refused)
  })
})
