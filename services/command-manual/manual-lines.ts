import type { ManualEdition, ManualEntry } from '../../prisma/generated/client.ts'
import type { Transaction } from '../ctx.ts'
import { GivenLadder } from '../deadlines/given-ladder.ts'
import { areaNames } from './area-names.ts'
import { editionDifference, type LineChange, type ManualLine } from './difference.ts'
import { LegalBases } from './legal-bases.ts'

export type Reading = Pick<
  Transaction,
  'manualEdition' | 'manualEntry' | 'unitPhrase' | 'organizationUnit'
>
type Edition = Pick<ManualEdition, 'id' | 'cityId' | 'standard'>
type Asked = { readonly from: string; readonly to: string }

/** 手册差异 — what two editions have differently, and whose they are. */
export type ManualDifference = {
  readonly cityId: string
  readonly changes: readonly LineChange[]
}

/** 手册差异 — the lines in which one edition differs from another; an edition that is not there is not found. */
export async function manualDifference(
  db: Reading,
  { from, to }: Asked,
): Promise<ManualDifference> {
  const [before, after] = [await editionOf(db, from), await editionOf(db, to)]
  const changes = editionDifference(await manualLines(db, before), await manualLines(db, after))
  return { cityId: after.cityId, changes }
}

const editionOf = (db: Reading, id: string): Promise<Edition> =>
  db.manualEdition.findUniqueOrThrow({
    where: { id },
    select: { id: true, cityId: true, standard: true },
  })

/** 区域 — under which an edition keeps what an area was called: it may be one of its units, too. */
export const areaKey = (unitId: string): string => `area ${unitId}`

type Placed = Pick<ManualEntry, 'areaUnitId' | 'areaText'>

/**
 * 手册行 — the lines of an edition with their units; a draft nobody has confirmed names those that it means. Units are called
 * as they are now, or as they were by the names given.
 */
export async function manualLines(
  db: Reading,
  { id: editionId, cityId, standard }: Edition,
  names: ReadonlyMap<string, string> = new Map(),
): Promise<ManualLine[]> {
  const entries = await db.manualEntry.findMany({
    where: { editionId },
    include: { rules: { orderBy: { position: 'asc' } } },
    orderBy: [{ kind: 'asc' }, { classCode: 'asc' }, { conditionNo: 'asc' }],
  })
  const phrases = await db.unitPhrase.findMany({ where: { editionId } })
  const units = await db.organizationUnit.findMany({
    where: { cityId },
    select: { id: true, name: true, aliases: true },
  })
  const areas = await areaNames({ db }, entries)
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const byName = new Map(
    units.flatMap((unit) => [...unit.aliases, unit.name].map((name) => [name, unit])),
  )
  const meant = new Map(phrases.map(({ phrase, unitName }) => [phrase, unitName]))
  return entries.map(({ rules, ...entry }) => ({
    ...entry,
    standard,
    areaName: nameOf(entry),
    legalBases: LegalBases.parse(entry.legalBases),
    ladder: GivenLadder.parse(entry.ladder),
    rules: rules.map(({ kind, phrase, unitId }) => {
      const name = kind === 'NAMED_UNIT' ? (meant.get(phrase) ?? null) : null
      const unit = byId.get(unitId ?? '') ?? byName.get(name ?? '')
      const unitName = names.get(unit?.id ?? '') ?? unit?.name ?? name
      return { kind, phrase, unitId: unit?.id ?? null, unitName }
    }),
  }))

  function nameOf({ areaUnitId, areaText }: Placed): string {
    const id = areaUnitId ?? ''
    // what was published before areas had names of their own is called as its unit was
    return names.get(areaKey(id)) ?? names.get(id) ?? areas.get(id) ?? areaText
  }
}
