import type { Component } from '../../prisma/generated/client.ts'
import type { CoordinateSystem } from '../../prisma/generated/enums.ts'
import type { Ctx } from '../ctx.ts'
import { doneLine, type ImportedLine } from '../imports/imported-line.ts'
import { cityExtent } from './city-extent.ts'
import { judgeComponents, type ReadComponent, type Register } from './judge-components.ts'
import type { ComponentRow } from './read-components.ts'

type Import = {
  readonly rows: readonly ComponentRow[]
  readonly dryRun: boolean
  /** In which the file's points are given. */
  readonly system: CoordinateSystem
}

/**
 * 导入部件 — components of a file with their three bodies; what is known by its code is brought up to date, what
 * the file leaves empty stays, nothing is ever taken away. The same file again changes nothing.
 */
export async function importComponents(ctx: Ctx, { rows, dryRun, system }: Import) {
  const judged = judgeComponents(rows, await registerFor(ctx, system))
  const good = judged.flatMap((verdict) => (verdict.ok ? verdict.component : []))
  const kept = await keptBy(ctx, good)
  const fresh = good.filter(({ code }) => !kept.has(code))
  const changed = good.filter((it) => {
    const before = kept.get(it.code)
    return before !== undefined && Object.keys(differencesOf(before, it)).length > 0
  })
  if (!dryRun) await keep(ctx, { fresh, changed, kept })
  const outcomes = new Map<ReadComponent, ImportedLine['outcome']>([
    ...fresh.map((it) => [it, 'CREATED'] as const),
    ...changed.map((it) => [it, 'CHANGED'] as const),
  ])
  const lines = judged.map((verdict) =>
    verdict.ok
      ? doneLine(verdict.component, outcomes.get(verdict.component) ?? 'UNCHANGED')
      : verdict.line,
  )
  return { dryRun, lines }
}

async function registerFor(ctx: Ctx, system: CoordinateSystem): Promise<Register> {
  const { cityId } = ctx.city
  const units = await ctx.db.organizationUnit.findMany({
    where: { cityId, active: true },
    select: { id: true, code: true, name: true, aliases: true },
  })
  const classes = await ctx.db.catalogueClass.findMany({
    where: { kind: 'COMPONENT' },
    select: { code: true, name: true },
  })
  return {
    system,
    units,
    classes: new Map(classes.map(({ code, name }) => [code, name])),
    extent: await cityExtent(ctx),
  }
}

type Kept = ReadonlyMap<string, Component>

async function keptBy(
  { db, city: { cityId } }: Ctx,
  good: readonly ReadComponent[],
): Promise<Kept> {
  const found = await db.component.findMany({
    where: { cityId, code: { in: good.map(({ code }) => code) } },
  })
  return new Map(found.map((component) => [component.code, component]))
}

/** To the decimetre: a conversion there and back moves no component. */
const sameDegrees = 1e-6

/** What a line says otherwise than the register; an empty cell says nothing. */
function differencesOf(before: Component, line: ReadComponent) {
  const { classCode, name, address, longitude, latitude } = line
  const { departmentInChargeId, ownerId, maintainerId } = line
  const moved =
    Math.abs(before.longitude - longitude) > sameDegrees ||
    Math.abs(before.latitude - latitude) > sameDegrees
  const said = { classCode, name, address, departmentInChargeId, ownerId, maintainerId }
  const other = Object.entries(said).filter(
    ([key, value]) => value !== null && value !== '' && value !== before[key as keyof typeof said], // of said
  )
  return { ...Object.fromEntries(other), ...(moved && { longitude, latitude }) }
}

type Keeping = {
  readonly fresh: readonly ReadComponent[]
  readonly changed: readonly ReadComponent[]
  readonly kept: Kept
}

async function keep(ctx: Ctx, { fresh, changed, kept }: Keeping): Promise<void> {
  if (fresh.length + changed.length === 0) return
  const { cityId } = ctx.city
  const grids = await gridsOf(ctx, [...fresh, ...changed])
  await ctx.db.component.createMany({
    data: fresh.map(({ row: _row, label: _label, ...component }) => ({
      ...component,
      cityId,
      gridId: grids.get(component.code) ?? null,
    })),
    skipDuplicates: true,
  })
  for (const line of changed) {
    const before = kept.get(line.code)
    if (before === undefined) continue
    await ctx.db.component.update({
      where: { id: before.id },
      data: { ...differencesOf(before, line), gridId: grids.get(line.code) ?? null },
      select: { id: true },
    })
  }
  ctx.audit({
    action: 'importComponents',
    subjectType: 'City',
    subjectId: cityId,
    details: { entries: fresh.length, changes: changed.length },
  })
}

/** The unit grid in which each point lies, by the component's code; on a border the one with the lower code. */
async function gridsOf(ctx: Ctx, components: readonly ReadComponent[]) {
  const points = components.map(({ code, longitude, latitude }) => ({ code, longitude, latitude }))
  const rows = await ctx.db.$queryRaw<{ code: string; id: string }[]>`
    SELECT DISTINCT ON (p.code) p.code, g.id
    FROM jsonb_to_recordset(${JSON.stringify(points)}::jsonb)
      AS p(code text, longitude float8, latitude float8)
    JOIN unit_grids g ON g.city_id = ANY (${[...ctx.city.cityIds]}::uuid[])
      AND g.area @> polygon(box(point(p.longitude, p.latitude), point(p.longitude, p.latitude)))
    ORDER BY p.code, g.code`
  return new Map(rows.map(({ code, id }) => [code, id]))
}
