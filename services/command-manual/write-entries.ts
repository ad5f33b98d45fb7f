import type { Prisma } from '../../prisma/generated/client.ts'
import type { Transaction } from '../ctx.ts'
import { insertRows } from '../insert-rows.ts'

type Rule = Pick<Prisma.ManualRuleCreateManyInput, 'kind' | 'phrase'> & {
  readonly unitId?: string | null
}
type Place = { readonly cityId: string; readonly editionId: string }
/** 新条目 — a line of an edition with its rules, in their order. */
export type NewEntry = Omit<Prisma.ManualEntryCreateManyInput, keyof Place> & {
  readonly id: string
  readonly rules: readonly Rule[]
}

/** 写入条目 — any number of lines with their rules into an edition. */
export async function writeEntries(
  db: Pick<Transaction, '$executeRaw'>,
  { cityId, editionId }: Place,
  entries: readonly NewEntry[],
): Promise<void> {
  await insertRows(
    db,
    'manual_entries',
    entries.map(({ rules: _, ...entry }) => ({ ...entry, cityId, editionId })),
  )
  await insertRows(
    db,
    'manual_rules',
    entries.flatMap(({ id: entryId, rules }) =>
      rules.map(({ kind, phrase, unitId = null }, position) => ({
        ...{ cityId, entryId, position, kind, phrase, unitId },
      })),
    ),
  )
}
