import { keyIn, keysOf } from '../texts/keys-of.ts'

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

/** 所选列 — the chosen ones in the order that they were given; the usual ones where nobody has chosen. */
export function shownColumns(chosen: readonly string[]): readonly WorkColumn[] {
  const known = [...new Set(chosen)].flatMap((it) => keyIn(columns, it) ?? [])
  const named = known.includes(alwaysShown) ? known : [alwaysShown, ...known]
  return named.length > 1 ? named : workColumns.filter((it) => columns[it])
}

type Shown = readonly WorkColumn[]

/** 增减列 — shown behind the others, or no longer. */
export const turnedColumn = (shown: Shown, column: WorkColumn): Shown =>
  shown.includes(column) ? shown.filter((it) => it !== column) : [...shown, column]

/** 移动列 — one of those shown to another place among them; none goes beyond the first or the last. */
export const movedColumn = (shown: Shown, column: WorkColumn, place: number): Shown =>
  place < 0 || place >= shown.length
    ? shown
    : shown.filter((it) => it !== column).toSpliced(place, 0, column)
