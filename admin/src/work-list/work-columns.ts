import { keysOf } from '../texts/keys-of.ts'

/** 列 — what the work list can show of a task; `true` for what it usually shows. */
const columns = {
  light: true,
  caseNumber: true,
  className: true,
  address: true,
  step: true,
  stage: true,
  due: true,
  source: false,
  unit: false,
  role: false,
} as const
export type WorkColumn = keyof typeof columns

export const workColumns = keysOf(columns)
/** What names the row is always there. */
export const alwaysShown: WorkColumn = 'caseNumber'

/** 所选列 — the chosen ones in their order; the usual ones where nobody has chosen. */
export function shownColumns(chosen: readonly string[]): readonly WorkColumn[] {
  const known = workColumns.filter((it) => it === alwaysShown || chosen.includes(it))
  return known.length > 1 ? known : workColumns.filter((it) => columns[it])
}
