import type { ManualColumn } from '../../api/generated/operations.ts'
import type { Sheet } from './import-manual.ts'

/** 栏目对照 — what somebody says that headings mean; null: not read. */
export type Said = Readonly<Record<string, ManualColumn | null>>
type Heading = Sheet['headings'][number]

/** 所指栏目 — what a heading stands for now. */
export const columnOf = (said: Said, { heading, column }: Heading): ManualColumn | null =>
  heading in said ? (said[heading] ?? null) : column

/** 尚缺栏目 — those without which a sheet cannot be read, as far as nobody has said where they are. */
export function missingIn({ headings, missing }: Sheet, said: Said): ManualColumn[] {
  const there = new Set(headings.map((heading) => columnOf(said, heading)))
  return missing.filter((column) => !there.has(column))
}

/** 可试运行 — at least one sheet has all that a manual needs; an exported edition has none to ask about. */
export const isReadable = (sheets: readonly Sheet[], said: Said): boolean =>
  sheets.length === 0 || sheets.some((sheet) => missingIn(sheet, said).length === 0)

/** 已占栏目 — whether another heading of the sheet stands for this column. */
export const isTaken = (
  sheet: Sheet,
  said: Said,
  { heading, column }: Pick<Heading, 'heading'> & { readonly column: ManualColumn },
): boolean =>
  sheet.headings.some((other) => other.heading !== heading && columnOf(said, other) === column)

/** 所作对照 — as the API takes it. */
export const headingsGiven = (said: Said) =>
  Object.entries(said).map(([heading, column]) => ({ heading, column }))
