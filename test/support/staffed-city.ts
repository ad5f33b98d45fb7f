import type { Prisma } from '../../prisma/generated/client.ts'
import type { Role, UnitKind } from '../../prisma/generated/enums.ts'
import type { DmnResource } from '../../services/command-manual/compile-to-dmn.ts'
import { confirmPhrases } from '../../services/command-manual/confirm-phrases.ts'
import { publishManual } from '../../services/command-manual/publish-manual.ts'
import type { Actor, Ctx } from '../../services/ctx.ts'
import { aBook, headings } from '../services/command-manual/small-manual.ts'
import type { TestCity } from './city.ts'
import { importFile } from './import-file.ts'

export type Staff = {
  /** Units by their name. */
  readonly units: Readonly<Record<string, string>>
  /** The one person of a role, acting at a unit. */
  readonly actor: (role: Role, unitId: string | null) => Actor
  /** A point inside the only unit grid. */
  readonly point: { readonly longitude: number; readonly latitude: number }
  readonly classCode: string
}

/** 雨水井盖: missing → one unit; broken → two units to choose from; rattling → a rule of the place. */
const cover = ['01', '公用设施', '02', '雨水井盖']
const manual = () =>
  aBook({
    部件: [
      headings,
      [...cover, '市排水服务中心', '市城管局', '缺失', '恢复', '2紧急工作时'],
      [...cover, '市排水服务中心、市政公用服务中心', '市城管局', '破损', '更换', '4小时'],
      [...cover, '所属街办', '市城管局', '弹跳', '修复', '2天'],
    ],
  })
const roles: readonly Role[] = [
  'COLLECTOR',
  'INTAKE_OFFICER',
  'SHIFT_LEADER',
  'DISPATCHER',
  'DEPARTMENT_OFFICER',
  'HANDLER',
]

type Deploy = (resources: readonly DmnResource[]) => Promise<void>

/**
 * The smallest city in which every step of city-case finds its unit and its person, with a manual
 * in force.
 */
export async function aStaffedCity(city: TestCity, deploy: Deploy): Promise<Staff> {
  const units = await city.act(createUnits)
  const people = await city.act(createPeople)
  await city.act((ctx) => createGrid(ctx, units['南城街道'] ?? '', people.get('COLLECTOR') ?? ''))
  await publishSmallManual(city, deploy)
  const { classCode } = await city.act(({ db }) => db.manualEntry.findFirstOrThrow())
  return {
    units,
    point: { longitude: 110.995, latitude: 35.025 },
    classCode,
    actor: (role, unitId) => ({
      kind: 'PERSON',
      id: people.get(role) ?? null,
      name: role,
      unitId,
      roles: [{ role, unitId }],
    }),
  }
}

async function createUnits(ctx: Ctx): Promise<Record<string, string>> {
  const units: Record<string, string> = {}
  const add = async (
    name: string,
    kind: UnitKind,
    more: Partial<Prisma.OrganizationUnitUncheckedCreateInput> = {},
  ) => {
    const data = { cityId: ctx.city.cityId, name, kind, code: name, ...more }
    units[name] = (await ctx.db.organizationUnit.create({ data })).id
  }
  await add('监督中心', 'SUPERVISION_CENTER')
  await add('指挥中心', 'COMMAND_CENTER')
  await add('兜底单位', 'DESK', { fallback: true })
  await add('南城区', 'DISTRICT')
  await add('南城区指挥中心', 'COMMAND_CENTER', { parentId: units['南城区'] ?? null })
  await add('南城区执法队', 'ENFORCEMENT', { parentId: units['南城区'] ?? null })
  await add('南城街道', 'STREET', { parentId: units['南城区'] ?? null })
  return units
}

async function createPeople(ctx: Ctx): Promise<Map<Role, string>> {
  const people = new Map<Role, string>()
  for (const role of roles) {
    const { id } = await ctx.db.person.create({ data: { cityId: ctx.city.cityId, name: role } })
    people.set(role, id)
  }
  return people
}

async function createGrid(ctx: Ctx, streetId: string, collectorId: string) {
  const { cityId } = ctx.city
  const beat = await ctx.db.responsibilityGrid.create({
    data: { cityId, code: 'B1', name: '一号责任网格', collectorId },
  })
  await ctx.db.$executeRaw`
    INSERT INTO unit_grids (id, city_id, code, name, street_id, responsibility_grid_id, area)
    VALUES (uuidv7(), ${cityId}::uuid, '140802001001001', '一号网格', ${streetId}::uuid, ${beat.id}::uuid,
            polygon(box(point(110.99, 35.02), point(111.0, 35.03))))`
}

async function publishSmallManual(city: TestCity, deploy: Deploy): Promise<void> {
  const from = new Date('2025-01-01T00:00:00Z')
  const { edition } = await importFile(city.act, {
    name: 'small.xlsx',
    title: '测试手册',
    content: manual(),
    days: 'working',
    hours: 'working',
  })
  if (edition === null) throw new Error('The small manual was not drafted.')
  await city.act((ctx) =>
    confirmPhrases(ctx, { editionId: edition.id, expectedVersion: edition.version, changes: [] }),
  )
  await publishManual({ act: city.act, deploy }, { editionId: edition.id, from })
}
