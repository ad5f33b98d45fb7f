type Row = { readonly id: string }
type Chosen<Step extends Row> = ReadonlyMap<string, Step>

/** 批量上限 — as many steps as the API ends at once. */
export const mostAtOnce = 100

/** 选中 — rows chosen as well, as far as there is room, or no longer. */
export function turned<Step extends Row>(
  before: Chosen<Step>,
  rows: readonly Step[],
  on: boolean,
): Chosen<Step> {
  const after = new Map(before)
  for (const row of rows) {
    if (!on) after.delete(row.id)
    else if (after.has(row.id) || after.size < mostAtOnce) after.set(row.id, row)
  }
  return after
}

/** 全选 — all of some rows, or none of them once all are chosen or there is no room for more. */
export const turnedAll = <Step extends Row>(before: Chosen<Step>, rows: readonly Step[]) =>
  turned(before, rows, before.size < mostAtOnce && !rows.every(({ id }) => before.has(id)))

/** 连选 — all rows from one to another, in the order in which they stand. */
export function between<Step extends Row>(
  rows: readonly Step[],
  from: string | null,
  to: Step,
): readonly Step[] {
  const here = rows.findIndex(({ id }) => id === to.id)
  const there = rows.findIndex(({ id }) => id === from)
  if (here === -1 || there === -1) return [to]
  return rows.slice(Math.min(here, there), Math.max(here, there) + 1)
}
