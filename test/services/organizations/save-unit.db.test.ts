import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saveUnit, type UnitGiven } from '../../../services/organizations/save-unit.ts'
import { refusalOf } from '../../support/code-of.ts'
import {
  aReport,
  aWorkingCity,
  reach,
  stored,
  type WorkingCity,
} from '../../support/working-city.ts'

let city: WorkingCity
beforeAll(async () => {
  city = await aWorkingCity()
})
afterAll(() => city.close())

const save = (given: Partial<UnitGiven> & { readonly code: string }) =>
  city.act((ctx) => saveUnit(ctx, { kind: 'DEPARTMENT', name: '城建科', ...given }))

describe('机构 the tree of units', () => {
  test('a unit is created, renamed and moved, and what it was stays known with its dates', async () => {
    const { unitId, version } = await save({ code: 'D-1' })
    const created = city.clock.now
    city.clock.now = new Date(created.getTime() + 3_600_000)
    const parentId = city.staff.units['南城区'] ?? null
    const renamed = { code: 'D-1', unitId, name: '城乡建设科', parentId, expectedVersion: version }
    expect((await save(renamed)).version).toBe(2)
    expect(await refusalOf(save(renamed))).toBe('VERSION_CONFLICT')
    const versions = await city.act(({ db }) =>
      db.unitVersion.findMany({ where: { unitId }, orderBy: { fromAt: 'asc' } }),
    )
    expect(versions.map(({ name, parentId: above, fromAt }) => [name, above, fromAt])).toEqual([
      ['城建科', null, created],
      ['城乡建设科', parentId, city.clock.now],
    ])
  })

  test('two have not one code, and no unit is part of itself', async () => {
    const { unitId } = await save({ code: 'D-2' })
    const below = await save({ code: 'D-3', parentId: unitId })
    expect(await refusalOf(save({ code: 'D-2' }))).toBe('INVALID_INPUT')
    expect(await refusalOf(save({ code: 'D-2', unitId, parentId: unitId }))).toBe('INVALID_INPUT')
    expect(await refusalOf(save({ code: 'D-2', unitId, parentId: below.unitId }))).toBe(
      'INVALID_INPUT',
    )
  })

  test('what it is never changes, and the city’s own centers stay where they are', async () => {
    const { unitId } = await save({ code: 'D-4' })
    expect(await refusalOf(save({ code: 'D-4', unitId, kind: 'STREET' }))).toBe('INVALID_INPUT')
    const center = { unitId: city.staff.units['指挥中心'] ?? '', kind: 'COMMAND_CENTER' as const }
    const closed = save({ code: '指挥中心', ...center, active: false })
    expect(await refusalOf(closed)).toBe('INVALID_INPUT')
  })

  test('it is not closed while steps wait there', async () => {
    const { unitId } = await save({ code: 'D-5' })
    const task = await reach(city, await aReport(city), 'userTask_FileCase')
    const at = (id: string | null) =>
      city.act(({ db }) => db.task.update({ where: { id: task.id }, data: { unitId: id } }))
    await at(unitId)
    const close = () => save({ code: 'D-5', unitId, active: false })
    expect(await refusalOf(close())).toBe('INVALID_INPUT')
    await at(task.unitId)
    expect((await close()).unitId).toBe(unitId)
  })
})

describe('在办案件 a unit that is responsible for open cases', () => {
  test('is not closed, wherever the case is, until the case has ended', async () => {
    const { unitId } = await save({ code: 'D-6' })
    const caseId = await aReport(city)
    const { caseNumber } = (await stored(city, caseId)).caseFile
    const become = (stage: 'HANDLED' | 'CLOSED') =>
      city.act(({ db }) =>
        db.case.update({ where: { id: caseId }, data: { responsibleUnitId: unitId, stage } }),
      )
    const close = () => save({ code: 'D-6', unitId, active: false })
    await become('HANDLED')
    await expect(close()).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining(caseNumber),
    })
    await become('CLOSED')
    expect((await close()).unitId).toBe(unitId)
  })
})

describe('手册所列机构 a unit that the manual names', () => {
  test('is not closed, be it a unit or an area', async () => {
    const named = await city.act(({ db }) =>
      db.manualRule.findFirstOrThrow({
        where: { unitId: { not: null } },
        select: { unitId: true },
      }),
    )
    const unit = await city.act(({ db }) =>
      db.organizationUnit.findUniqueOrThrow({ where: { id: named.unitId ?? '' } }),
    )
    const { id: unitId, code, name, kind } = unit
    await expect(save({ code, name, kind, unitId, active: false })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining(`Edition 1 of the Command Manual names ${name}`),
    })
    const { unitId: street } = await save({ code: 'S-9', kind: 'STREET', name: '新街道' })
    const line = await city.act(({ db }) => db.manualEntry.findFirstOrThrow())
    const at = (areaUnitId: string | null) =>
      city.act(({ db }) => db.manualEntry.update({ where: { id: line.id }, data: { areaUnitId } }))
    await at(street)
    const close = () =>
      save({ code: 'S-9', kind: 'STREET', name: '新街道', unitId: street, active: false })
    expect(await refusalOf(close())).toBe('INVALID_INPUT')
    await at(null)
    expect((await close()).unitId).toBe(street)
  })
})

test('区域类别 a street has one, no other unit, and without one again it has none', async () => {
  const street = { code: 'S-8', kind: 'STREET', name: '分类街道' } as const
  const { unitId } = await save({ ...street, areaClass: 'SECOND' })
  const classOf = () =>
    city.act(({ db }) =>
      db.organizationUnit.findUniqueOrThrow({
        where: { id: unitId },
        select: { areaClass: true },
      }),
    )
  expect(await classOf()).toEqual({ areaClass: 'SECOND' })
  expect(await refusalOf(save({ code: 'D-8', areaClass: 'FIRST' }))).toBe('INVALID_INPUT')
  await save({ ...street, unitId })
  expect(await classOf()).toEqual({ areaClass: null })
})
