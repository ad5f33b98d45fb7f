import type { UnitPhrase } from '../../prisma/generated/client.ts'
import type { Transaction } from '../ctx.ts'
import { closest } from '../imports/closest.ts'

/** 待确认用语 — a unit phrase of an edition, and which unit of the city it is or perhaps means. */
export type PhraseToConfirm = Pick<
  UnitPhrase,
  'phrase' | 'kind' | 'unitName' | 'occurrences' | 'confirmedAt'
> & {
  /** A unit goes by this name already; without one, confirming makes it. */
  readonly known: boolean
  /** The unit whose name is like it; null for none, and for one that is known. */
  readonly suggestion: string | null
}
type Reading = Pick<Transaction, 'manualEdition' | 'unitPhrase' | 'organizationUnit'>

/** 待确认用语 — held against the city's units, those met most often first; an edition that is not there is not found. */
export async function phrasesToConfirm(
  db: Reading,
  { editionId }: { readonly editionId: string },
): Promise<PhraseToConfirm[]> {
  const { cityId } = await db.manualEdition.findUniqueOrThrow({ where: { id: editionId } })
  const phrases = await db.unitPhrase.findMany({
    where: { editionId },
    orderBy: [{ occurrences: 'desc' }, { phrase: 'asc' }],
  })
  const units = await db.organizationUnit.findMany({
    where: { cityId, active: true },
    select: { name: true, aliases: true },
    orderBy: { name: 'asc' },
  })
  const named = new Map(
    units.flatMap(({ name, aliases }) => [...aliases, name].map((called) => [called, name])),
  )
  return phrases.map((one) => {
    const name = one.unitName ?? ''
    const known = named.has(name)
    const like = known || one.kind !== 'NAMED_UNIT' ? null : closest(name, [...named.keys()])
    return { ...one, known, suggestion: like === null ? null : (named.get(like) ?? null) }
  })
}
