import type { ClassKind, ManualEdition, ManualEntry } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'
import { compileToDmn, type DmnResource } from './compile-to-dmn.ts'
import { phrasesUnconfirmed } from './edition-refusals.ts'
import type { LineScope, ScopeArea } from './line-scope.ts'
import type { EditionFacts } from './manual-decision.ts'

/** 可发布手册 — an edition that may be published, and the resources that the engine is to have for it. */
export type CompiledManual = {
  readonly edition: ManualEdition
  readonly resources: readonly DmnResource[]
}

/** 编译手册 — a confirmed edition as DMN; writes nothing. Throws NOT_FOUND, PHRASES_UNCONFIRMED. */
export async function compileManual(
  ctx: Ctx,
  { editionId }: { readonly editionId: string },
): Promise<CompiledManual> {
  const edition = await ctx.db.manualEdition.findFirst({
    where: { id: editionId, cityId: ctx.city.cityId },
  })
  if (edition === null) throw notFound(`Manual edition ${editionId}`)
  const unconfirmed = await ctx.db.unitPhrase.count({ where: { editionId, confirmedAt: null } })
  if (unconfirmed > 0) throw phrasesUnconfirmed(unconfirmed)
  return { edition, resources: compileToDmn(await editionFacts(ctx, edition)) }
}

type ClassKey = { readonly standard: string; readonly kind: ClassKind; readonly code: string }

/** 手册内容 — everything that the decisions of an edition are made from: its entries, and every class in force; or only what concerns one class. */
export async function editionFacts(
  ctx: Ctx,
  { id, number, standard }: ManualEdition,
  only?: ClassKey,
): Promise<EditionFacts> {
  const { cityId, cityCode } = ctx.city
  const entries = await ctx.db.manualEntry.findMany({
    where: { editionId: id, ...(only && { kind: only.kind, classCode: only.code }) },
    include: { rules: { orderBy: { position: 'asc' } } },
  })
  const units = await ctx.db.organizationUnit.findMany({
    where: { cityId },
    select: { id: true, code: true },
  })
  const codes = new Map(units.map((unit) => [unit.id, unit.code]))
  const areas = await scopeAreas(ctx, entries)
  const classes = await ctx.db.catalogueClass.findMany({
    where: {
      cityId,
      ...only,
      OR: [{ active: true }, { standard, code: { in: entries.map(({ classCode }) => classCode) } }],
    },
    orderBy: [{ standard: 'asc' }, { kind: 'asc' }, { code: 'asc' }],
  })
  return {
    cityCode,
    edition: number,
    standard,
    classes,
    // a line whose area nobody knows answers nowhere
    entries: entries.filter(isPlaced).map((entry) => ({
      ...entry,
      scope: scopeOf(entry, areas),
      rules: entry.rules.map(({ kind, unitId }) => ({
        kind,
        unitCode: codes.get(unitId ?? '') ?? null,
      })),
    })),
  }
}

type Placed = Pick<ManualEntry, 'areaText' | 'areaUnitId'>
type Scoped = Placed & Pick<ManualEntry, 'areaClass' | 'grade' | 'season' | 'hours'>
type Reading = { readonly db: Pick<Ctx['db'], 'organizationUnit'> }
type Areas = ReadonlyMap<string, ScopeArea>

const isPlaced = ({ areaText, areaUnitId }: Placed) => areaText === '' || areaUnitId !== null

/** 适用区域 — the districts and streets that lines name, by their id; those of a county below the city too. */
export async function scopeAreas({ db }: Reading, lines: readonly Placed[]): Promise<Areas> {
  const ids = [...new Set(lines.flatMap(({ areaUnitId }) => areaUnitId ?? []))]
  if (ids.length === 0) return new Map()
  const units = await db.organizationUnit.findMany({
    where: { id: { in: ids } },
    select: { id: true, kind: true, name: true },
  })
  return new Map(
    units.map(({ id, kind, name }) => [
      id,
      { unitId: id, level: kind === 'STREET' ? ('STREET' as const) : ('DISTRICT' as const), name },
    ]),
  )
}

/** 适用范围 — of a line as it is kept. */
export const scopeOf = (
  { areaText, areaUnitId, areaClass, grade, season, hours }: Scoped,
  areas: Areas,
): LineScope => ({
  area: areaUnitId === null ? null : areaOf(areaUnitId, areaText, areas),
  ...{ areaClass, grade, season, hours },
})

/** By the name that the manual has for it: what is compiled stays the same. One that is not there any more is not everywhere. */
const areaOf = (unitId: string, name: string, areas: Areas): ScopeArea => ({
  ...{ unitId, name },
  level: areas.get(unitId)?.level ?? 'STREET',
})
