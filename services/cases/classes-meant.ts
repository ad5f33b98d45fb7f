import type { Transaction } from '../ctx.ts'
import { searchWords } from './search-words.ts'

/** A word of a language that is written with letters; numbers of cases have no three in a row. */
const inLetters = /[a-z]{3}/iu
/** More are not one kind of thing. */
const most = 50

/** 按英文名查询 — the names of the classes that a text means by its English words; none for a Chinese text. Throws INVALID_INPUT. */
export async function classesMeant(
  db: Pick<Transaction, 'catalogueClass'>,
  text: string,
): Promise<readonly string[]> {
  if (!inLetters.test(text)) return []
  const { words } = searchWords(text)
  const classes = await db.catalogueClass.findMany({
    where: { AND: words.map((word) => ({ nameEn: { contains: word, mode: 'insensitive' } })) },
    distinct: 'name',
    select: { name: true },
    orderBy: { name: 'asc' },
    take: most,
  })
  return classes.map(({ name }) => name)
}

type Asked = { readonly text?: string | null | undefined }

/** 筛选条件 — a filter together with the classes that its text means. Throws INVALID_INPUT. */
export const withClassesMeant = async <Filter extends Asked>(
  db: Pick<Transaction, 'catalogueClass'>,
  filter: Filter,
) => ({ ...filter, classNames: await classesMeant(db, filter.text ?? '') })
