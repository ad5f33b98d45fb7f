import { Prisma } from '../prisma/generated/client.ts'
import type { Transaction } from './ctx.ts'

type Rows = {
  readonly manual_entries: Prisma.ManualEntryCreateManyInput
  readonly manual_rules: Prisma.ManualRuleCreateManyInput
  readonly import_lines: Prisma.ImportLineCreateManyInput
}

/** 批量写入 — thousands of rows as one statement, each with a new id unless it has one; the client's own way takes longer for them than an act may. All name the same columns. */
export async function insertRows<Table extends keyof Rows>(
  db: Pick<Transaction, '$executeRaw'>,
  table: Table,
  rows: readonly Rows[Table][],
): Promise<void> {
  const records = rows.map(recordOf)
  const [first] = records
  if (first === undefined) return
  const into = Prisma.raw(table)
  const given = Object.keys(first).filter((column) => column !== 'id')
  const columns = Prisma.raw(given.join(', '))
  await db.$executeRaw`
    INSERT INTO ${into} (id, ${columns})
    SELECT coalesce(id, uuidv7()), ${columns}
    FROM jsonb_populate_recordset(NULL::${into}, ${JSON.stringify(records)}::jsonb)`
}

const recordOf = (row: object): object =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [columnOf(name), value]))

const columnOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
