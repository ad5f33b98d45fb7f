import type { Transaction } from '../ctx.ts'

/** 小类英文名 — what the classes of a city are called in English, by their names; of two editions the newer says. */
export async function englishClassNames(
  db: Pick<Transaction, 'catalogueClass'>,
  cityId: string,
): Promise<ReadonlyMap<string, string>> {
  const classes = await db.catalogueClass.findMany({
    where: { cityId, nameEn: { not: '' } },
    select: { name: true, nameEn: true },
    orderBy: { standard: 'asc' },
  })
  return new Map(classes.map(({ name, nameEn }) => [name, nameEn]))
}
