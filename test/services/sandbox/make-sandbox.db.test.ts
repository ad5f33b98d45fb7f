import { afterAll, beforeAll, expect, test } from 'vitest'
import { namesInSandbox } from '../../../services/manual-examples/found-on-engine.ts'
import { inSandbox } from '../../../services/sandbox/in-sandbox.ts'
import { openSandbox, type Sandbox } from '../../../services/sandbox/open-sandbox.ts'
import { reportImagined } from '../../../services/sandbox/walk-to-dispatch.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { entering } from '../../support/sandbox-room.ts'
import { aReport, aWorkingCity, type WorkingCity } from '../../support/working-city.ts'
import { aConfirmedManual } from '../command-manual/manual-in-city.ts'
import { smallManual } from '../command-manual/small-manual.ts'

let city: WorkingCity
let editionId: string
beforeAll(async () => {
  city = await aWorkingCity()
  editionId = (await city.act(({ db }) => db.manualEdition.findFirstOrThrow())).id
  await aReport(city)
})
afterAll(() => city.close())

type Opening = { readonly runId: string; readonly of: TestCity; readonly edition: string }
const open = (asked: string | Opening): Promise<Sandbox> => {
  const { runId, of, edition } =
    typeof asked === 'string' ? { runId: asked, of: city, edition: editionId } : asked
  return openSandbox(
    of.act,
    {
      engineId: () => city.engineId,
      deploy: async ([model]) => [
        { processId: model?.name.replace(/\.bpmn$/, '') ?? '', definitionKey: '7', version: 1 },
      ],
      deployDecisions: async () => undefined,
      enter: entering(of),
    },
    { editionId: edition, runId },
  )
}
/** How much of everything the acting city sees. */
const seenBy = ({ act }: Pick<Sandbox, 'act'>) =>
  act(async ({ db, city: { cityIds } }) => ({
    cities: await db.city.count(),
    units: await db.organizationUnit.count(),
    classes: await db.catalogueClass.count(),
    editions: await db.manualEdition.count(),
    lines: await db.manualEntry.count(),
    rules: await db.manualRule.count(),
    people: await db.person.count(),
    cases: await db.case.count(),
    readable: cityIds.length,
  }))

test('沙盒城市 it has what the city has but its people and cases, and the city sees nothing of it', async () => {
  const before = await seenBy(city)
  const sandbox = await open('one')
  expect(await seenBy(city)).toEqual(before)
  expect(await seenBy(sandbox)).toEqual({ ...before, people: 0, cases: 0 })
  const { code, demo, sandboxOfId } = await sandbox.act(({ db }) => db.city.findFirstOrThrow())
  expect({ demo, sandboxOfId }).toEqual({ demo: true, sandboxOfId: city.scope.cityId })
  expect(code).toMatch(/^9\d{5}$/)
  expect(await city.database.cityCodes()).toEqual([city.scope.cityCode])
})

test('沙盒标识 the database names things there as the code does', async () => {
  const sandbox = await open('one')
  const [entry] = await city.act(({ db }) => db.manualEntry.findMany({ take: 1 }))
  const [unit] = await city.act(({ db }) => db.organizationUnit.findMany({ take: 1 }))
  await sandbox.act(async ({ db }) => {
    await db.manualEntry.findUniqueOrThrow({ where: { id: inSandbox(entry?.id ?? '', 'one') } })
    await db.organizationUnit.findUniqueOrThrow({ where: { id: inSandbox(unit?.id ?? '') } })
  })
})

test('沙盒城市 two who ask at once get the one there is, with the manual of the later one; who was overtaken is told', async () => {
  const both = await Promise.allSettled([open('two'), open('three')])
  const opened = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value.scope.cityId] : []))
  const overtaken = both.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  const again = await open('four')
  expect(new Set([...opened, again.scope.cityId]).size).toBe(1)
  expect(opened.length).toBeGreaterThan(0)
  for (const refusal of overtaken) expect(refusal).toMatchObject({ code: 'NOT_FOUND' })
  const edition = await again.act(({ db }) => db.manualEdition.findFirstOrThrow())
  expect(await seenBy(again)).toMatchObject({ cities: 1, editions: 1 })
  expect(edition).toMatchObject({ id: inSandbox(editionId, 'four'), status: 'PUBLISHED' })
})

test('沙盒时间 its clock stands at the instant of what is reported; what was left open is ended when it is used again', async () => {
  const sandbox = await open('five')
  const at = new Date('2026-01-03T14:00:00Z')
  const streetId = inSandbox(city.staff.units['南城街道'] ?? '')
  const report = { classCode: city.staff.classCode, conditionNo: 1, description: '井盖缺失' }
  const caseId = await reportImagined(sandbox, {
    report: { ...report, source: 'COLLECTOR' },
    at,
    facts: { streetId, districtId: null, grade: 'ORDINARY' },
    areaClass: 'SECOND',
  })
  city.clock.now = new Date(city.clock.now.getTime() + 60_000)
  const inIt = () => sandbox.act(({ db }) => db.case.findUniqueOrThrow({ where: { id: caseId } }))
  expect(await inIt()).toMatchObject({ reportedAt: at, streetId, stage: 'REPORTED' })
  expect(await sandbox.act(async ({ now }) => now())).toEqual(at)
  await open('six')
  expect(await inIt()).toMatchObject({ stage: 'VOIDED' })
})

test('下级城市 a city beneath another one has one as well, with those units above that its lines name', async () => {
  const { testDatabase, scope } = city
  const below = await aCity({ database: testDatabase, parentId: scope.cityId })
  try {
    const above = await city.act(({ db }) =>
      db.organizationUnit.findFirstOrThrow({ where: { kind: 'DEPARTMENT' } }),
    )
    const own = await aConfirmedManual(below.act, { content: smallManual() })
    const rule = await below.act(({ db, city: { cityId } }) =>
      db.manualRule.findFirstOrThrow({ where: { cityId, unitId: { not: null } } }),
    )
    await below.act(({ db }) =>
      db.manualRule.update({ where: { id: rule.id }, data: { unitId: above.id } }),
    )
    const units = await below.act(({ db, city: { cityId } }) =>
      db.organizationUnit.count({ where: { cityId } }),
    )
    const sandbox = await open({ runId: 'below', of: below, edition: own.id })
    const { cityId, parentId, name } = await sandbox.act(({ db }) =>
      db.organizationUnit.findUniqueOrThrow({ where: { id: inSandbox(above.id) } }),
    )
    expect({ cityId, parentId, name }).toEqual({
      ...{ cityId: sandbox.scope.cityId, parentId: null, name: above.name },
    })
    expect(await seenBy(sandbox)).toMatchObject({ cities: 1, units: units + 1 })
    const names = await namesInSandbox(below.act, { editionId: own.id, runId: 'below' })
    expect(names.get(inSandbox(above.id))).toBe(above.id)
  } finally {
    await below.close()
  }
})
