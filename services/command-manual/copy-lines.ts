import { randomUUID } from 'node:crypto'
import type { ManualEdition, ManualEntry } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { GivenLadder } from '../deadlines/given-ladder.ts'
import { grouped } from './grouped.ts'
import { LegalBases } from './legal-bases.ts'
import { writeEntries } from './write-entries.ts'

type Edition = Pick<ManualEdition, 'id'>
/** 条目位置 — under which class a line stands there, and as which of its conditions. */
export type LinePlace = Pick<
  ManualEntry,
  'classCode' | 'className' | 'majorCode' | 'majorName' | 'conditionNo'
>
type Draft = Edition & {
  /** Where a line is to stand, more than once or nowhere; where it stood, if nothing is said. */
  readonly placesOf?: (entry: ManualEntry) => readonly LinePlace[]
}

const asItStands = (entry: ManualEntry): readonly LinePlace[] => [entry]

/** 抄录条目 — the lines of an edition with their rules and all unit phrases, written into a draft; answers how many lines. */
export async function copyLines({ db, city }: Ctx, source: Edition, draft: Draft) {
  const { id: editionId, placesOf = asItStands } = draft
  const entries = await db.manualEntry.findMany({ where: { editionId: source.id } })
  const rules = await db.manualRule.findMany({
    where: { entry: { editionId: source.id } },
    orderBy: { position: 'asc' },
  })
  const phrases = await db.unitPhrase.findMany({ where: { editionId: source.id } })
  const rulesOf = grouped(rules, ({ entryId }) => entryId)
  const copies = entries.flatMap((entry) =>
    placesOf(entry).map((place) => ({ id: randomUUID(), entry, place })),
  )
  await db.unitPhrase.createMany({
    data: phrases.map(({ id: _, ...phrase }) => ({ ...phrase, editionId })),
  })
  await writeEntries(
    db,
    { cityId: city.cityId, editionId },
    copies.map(({ id, entry, place }) => ({
      ...{ ...entry, ...place, id, version: 1 },
      legalBases: LegalBases.parse(entry.legalBases),
      ladder: GivenLadder.parse(entry.ladder),
      rules: rulesOf.get(entry.id) ?? [],
    })),
  )
  return copies.length
}
