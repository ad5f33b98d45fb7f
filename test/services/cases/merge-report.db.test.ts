import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mergeReport } from '../../../services/cases/merge-report.ts'
import { once } from '../../../services/idempotency.ts'
import { aCity } from '../../support/city.ts'
import { refusalOf } from '../../support/code-of.ts'
import { aStoredPhoto } from '../../support/stored-photo.ts'
import { aClosedCase, aReport, aWorkingCity, type WorkingCity } from '../../support/working-city.ts'

let city: WorkingCity
beforeAll(async () => {
  city = await aWorkingCity()
})
afterAll(() => city.close())

const officer = () => city.actAs(city.staff.actor('INTAKE_OFFICER', null))
const again = { source: 'TELEPHONE', reporterName: '王五', reporterPhone: '13900000000' } as const
const kept = (caseId: string) =>
  city.act(async ({ db }) => ({
    cases: await db.case.count(),
    timesReported: (await db.case.findUniqueOrThrow({ where: { id: caseId } })).timesReported,
    reporter: await db.reporter.findUnique({ where: { caseId } }),
    merged: await db.mergedReport.findMany({ where: { caseId }, orderBy: { id: 'asc' } }),
    audited: await db.auditEntry.count({ where: { caseId, action: 'mergeReport' } }),
  }))
const photo = (id: string) =>
  city.act(({ db }) => db.attachment.findUniqueOrThrow({ where: { id } }))

describe('并案 a problem that has an open case is reported again', () => {
  test('it is kept with that case, which counts it; both reporters stay, and there is no second case', async () => {
    const caseId = await aReport(city, { reporterName: '李四' })
    const before = await kept(caseId)
    await officer()((ctx) => mergeReport(ctx, { caseId, ...again, description: ' 仍未修复 ' }))
    const after = await kept(caseId)
    expect(after).toMatchObject({ cases: before.cases, timesReported: 2, audited: 1 })
    expect(after.reporter?.name).toBe('李四')
    expect(after.merged).toMatchObject([
      {
        ...{ source: 'TELEPHONE', name: '王五', phone: '13900000000', description: '仍未修复' },
        reportedById: city.staff.actor('INTAKE_OFFICER', null).id,
      },
    ])
  })

  test('under one idempotency key it is counted once', async () => {
    const caseId = await aReport(city)
    const input = { caseId, ...again }
    const request = { key: randomUUID(), operation: 'mergeReport', input }
    const run = () => officer()((ctx) => once(ctx, request, () => mergeReport(ctx, input)))
    expect(await run()).toEqual(await run())
    expect(await kept(caseId)).toMatchObject({ timesReported: 2, merged: [{}], audited: 1 })
  })

  test('ten at once are all counted, with a name or without', async () => {
    const caseId = await aReport(city)
    const report = () => officer()((ctx) => mergeReport(ctx, { caseId, source: 'PUBLIC' }))
    await Promise.all(Array.from({ length: 10 }, report))
    const { timesReported, merged } = await kept(caseId)
    expect([timesReported, merged.length]).toEqual([11, 10])
  })

  test('a case that has ended takes no more; nothing is kept', async () => {
    const caseId = await aClosedCase(city)
    expect(await refusalOf(officer()((ctx) => mergeReport(ctx, { caseId, ...again })))).toBe(
      'CASE_CLOSED',
    )
    expect(await kept(caseId)).toMatchObject({ timesReported: 1, merged: [], audited: 0 })
  })

  test('城市隔离 another city’s case is not found', async () => {
    const stranger = await aCity({ database: city.testDatabase, clock: city.clock })
    const caseId = await aReport(city)
    const merging = stranger.act((ctx) => mergeReport(ctx, { caseId, ...again }))
    expect(await refusalOf(merging)).toBe('NOT_FOUND')
    expect((await kept(caseId)).merged).toEqual([])
    await stranger.close()
  })
})

describe('并案照片 photos come with a further report', () => {
  test('they stand with the case, and say with which report they came', async () => {
    const caseId = await aReport(city)
    const act = officer()
    const attachmentId = await aStoredPhoto(act)
    await act((ctx) => mergeReport(ctx, { caseId, ...again, attachmentIds: [attachmentId] }))
    const { merged } = await kept(caseId)
    expect(await photo(attachmentId)).toMatchObject({
      ...{ caseId, mergedReportId: merged[0]?.id, phase: 'BEFORE', taskId: null },
    })
    const twice = act((ctx) =>
      mergeReport(ctx, { caseId, ...again, attachmentIds: [attachmentId] }),
    )
    expect(await refusalOf(twice)).toBe('NOT_FOUND')
    expect(await kept(caseId)).toMatchObject({ timesReported: 2, audited: 1 })
  })

  test('a colleague’s photo, or more than go along at once, is refused with the report', async () => {
    const caseId = await aReport(city)
    const act = officer()
    const strange = await aStoredPhoto(city.actAs(city.staff.actor('COLLECTOR', null)))
    const many = Array.from({ length: 13 }, () => randomUUID())
    for (const [attachmentIds, code] of [
      [[strange], 'NOT_FOUND'],
      [many, 'INVALID_INPUT'],
    ] as const)
      expect(
        await refusalOf(
          act((ctx) => mergeReport(ctx, { caseId, ...again, attachmentIds: [...attachmentIds] })),
        ),
      ).toBe(code)
    expect(await kept(caseId)).toMatchObject({ timesReported: 1, merged: [], audited: 0 })
    expect((await photo(strange)).caseId).toBeNull()
  })
})
