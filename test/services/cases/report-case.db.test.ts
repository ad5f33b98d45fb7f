import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reportCase } from '../../../services/cases/report-case.ts'
import { aCity } from '../../support/city.ts'
import { refusalOf } from '../../support/code-of.ts'
import { queuedOf } from '../../support/queued-commands.ts'
import { aReport, aWorkingCity, stored, type WorkingCity } from '../../support/working-city.ts'

let city: WorkingCity
beforeAll(async () => {
  city = await aWorkingCity()
})
afterAll(() => city.close())

describe('案件编号 case numbers', () => {
  test('of twenty reports at once have no doubles and no gaps', async () => {
    const report = (n: number) =>
      city.act((ctx) =>
        reportCase(ctx, {
          source: 'VIDEO',
          classCode: city.staff.classCode,
          description: `第 ${n} 件`,
          address: '南城街道',
        }),
      )
    const cases = await Promise.all(Array.from({ length: 20 }, (_, n) => report(n)))
    const numbers = cases.map(({ caseNumber }) => Number(caseNumber.slice(-4)))
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
    for (const { caseNumber } of cases) expect(caseNumber).toMatch(/^C0102202603020\d{3}$/)
  })

  test('begin anew each day of the city’s own time zone', async () => {
    city.clock.now = new Date('2026-03-02T16:30:00Z')
    const { caseFile } = await stored(city, await aReport(city))
    expect(caseFile.caseNumber).toBe('C0102202603030001')
  })

  test('of two cities may be the same', async () => {
    const other = await aWorkingCity({ database: city.testDatabase, now: city.clock.now })
    const { caseFile } = await stored(other, await aReport(other))
    expect(caseFile.caseNumber).toBe('C0102202603030001')
    await other.close()
  })
})

describe('上报 a report', () => {
  test('finds its grid, beat, street and district, and keeps the reporter’s data apart', async () => {
    const caseId = await aReport(city, { reporterName: '王五', reporterPhone: '139 0000 0000' })
    const { caseFile } = await stored(city, caseId)
    const { units } = city.staff
    expect(caseFile).toMatchObject({
      stage: 'REPORTED',
      engineState: 'STARTING',
      streetId: units['南城街道'],
      districtId: units['南城区'],
      gridId: expect.any(String),
      responsibilityGridId: expect.any(String),
    })
    expect(Object.values(caseFile)).not.toContain('王五')
    const reporter = await city.act(({ db }) => db.reporter.findUnique({ where: { caseId } }))
    expect(reporter).toMatchObject({ name: '王五', phone: '139 0000 0000' })
  })

  test.each([
    ['a class that the catalogue lacks', { classCode: '9999' }, 'CLASS_UNKNOWN'],
    ['a longitude without a latitude', { latitude: undefined }, 'INVALID_INPUT'],
    ['a component that the register lacks', { componentCode: 'X' }, 'INVALID_INPUT'],
  ])('with %s is refused, and neither number nor command is spent', async (_what, given, code) => {
    const counts = async () => ({
      cases: await city.act(({ db }) => db.case.count()),
      commands: (await queuedOf(city, { kind: 'start-case' })).length,
      sequence: await city.act(({ db }) => db.caseNumberSequence.findMany()),
    })
    const before = await counts()
    const { staff } = city
    const refused = city.act((ctx) =>
      reportCase(ctx, {
        source: 'COLLECTOR',
        classCode: staff.classCode,
        description: '井盖缺失',
        address: '南城街道',
        ...staff.point,
        ...(given as object),
      }),
    )
    expect(await refusalOf(refused)).toBe(code)
    expect(await counts()).toEqual(before)
  })
})

test('城市隔离 a component of another city is not in the register', async () => {
  const other = await aCity({ database: city.testDatabase })
  await other.act(({ db, city: { cityId } }) =>
    db.component.create({
      data: {
        ...{ cityId, code: '14080201000001', classCode: '0102', name: '雨水井盖' },
        ...{ address: '别处', longitude: 1, latitude: 1 },
      },
    }),
  )
  const report = aReport(city, { componentCode: '14080201000001' })
  expect(await refusalOf(report)).toBe('INVALID_INPUT')
  await other.close()
})
