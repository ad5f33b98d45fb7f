import type { CaseSource, CaseStage } from '../../prisma/generated/enums.ts'
import type { Transaction } from '../ctx.ts'
import { classesMeant } from './classes-meant.ts'
import { searchWords } from './search-words.ts'

/** What a search may be narrowed by; a field left out, or null, narrows nothing. */
export type CaseSearch = {
  readonly text?: string | null | undefined
  /** Beginning of the case number. */
  readonly caseNumber?: string | null | undefined
  readonly stages?: readonly CaseStage[] | null | undefined
  readonly source?: CaseSource | null | undefined
  readonly classCode?: string | null | undefined
  readonly responsibleUnitId?: string | null | undefined
  readonly dueBefore?: Date | null | undefined
  readonly reportedFrom?: Date | null | undefined
  readonly reportedBefore?: Date | null | undefined
}
type Asked = {
  readonly search: CaseSearch
  /** Whether who asks may know a reporter's telephone, and so find cases by it. */
  readonly mayReadReporter: boolean
  readonly most: number
}
type Reading = Pick<Transaction, '$queryRaw' | 'catalogueClass'>

/** 查询上限 — a search knows the newest matches, at most so many. */
export const searchAtMost = 1000

/** 查询 — ids of the newest cases that a search finds: by case number or telephone where that finds any, else by all its words in class, address and description, else by the classes that are called so in English. Throws INVALID_INPUT. */
export async function findCases(db: Reading, { search, mayReadReporter, most }: Asked) {
  const { text, ...filter } = search
  const { words, caseNumber, telephone } = searchWords(text ?? '')
  const readings = [
    caseNumber !== null && { words: [], filter: { ...filter, caseNumber } },
    telephone !== null && mayReadReporter && { words: [], filter: { ...filter, telephone } },
  ]
  for (const reading of readings) {
    if (reading === false) continue
    const ids = await idsOf(db, { ...reading, most })
    if (ids.length > 0) return ids
  }
  const ids = await idsOf(db, { words, filter, most })
  return ids.length > 0 ? ids : idsOfClasses(db, { text: text ?? '', filter, most })
}

type Meant = Omit<Question, 'words'> & { readonly text: string }

async function idsOfClasses(db: Reading, { text, filter, most }: Meant) {
  const names = await classesMeant(db, text)
  if (names.length === 0) return []
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT found.id FROM unnest(${[...names]}::text[]) AS name,
      LATERAL find_cases(ARRAY[name], ${JSON.stringify(filter)}::jsonb, ${most}::int) AS found (id)`
  return rows.map(({ id }) => id)
}

type Called = { readonly telephones: readonly string[]; readonly most: number }

/** 同号来电 — ids of the newest cases that somebody reported by any of some telephones, first or again; at most so many of each. */
export async function casesByTelephones(
  db: Pick<Reading, '$queryRaw'>,
  { telephones, most }: Called,
) {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT find_cases('{}'::text[], jsonb_build_object('telephone', telephone), ${most}::int) AS id
    FROM unnest(${[...telephones]}::text[]) AS telephone`
  return rows.map(({ id }) => id)
}

type Question = {
  readonly words: readonly string[]
  readonly filter: object
  readonly most: number
}

async function idsOf(
  db: Pick<Reading, '$queryRaw'>,
  { words, filter, most }: Question,
): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT find_cases(${[...words]}::text[], ${JSON.stringify(filter)}::jsonb, ${most}::int) AS id`
  return rows.map(({ id }) => id)
}
