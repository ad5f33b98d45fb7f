import { wordsIn } from '../lists/words-in.ts'
import type { ManualEntry } from './list-entries.ts'

type Wanted = { readonly text?: string; readonly kind?: string }

/** 条目查询 — the entries of a kind in whose class, conditions or units every word occurs. */
export function entriesFound(
  entries: readonly ManualEntry[],
  { text = '', kind }: Wanted,
): readonly ManualEntry[] {
  const words = wordsIn(text)
  const saidIn = (it: ManualEntry) =>
    [it.classCode, it.majorName, it.className, it.filingCondition, it.closingCondition]
      .concat(it.limitText, it.unitsText)
      .join(' ')
      .toLowerCase()
  return entries.filter(
    (it) =>
      (kind === undefined || it.kind === kind) && words.every((word) => saidIn(it).includes(word)),
  )
}
