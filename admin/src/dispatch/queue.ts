type Waiting = { readonly id: string }

/** 下一件 — who is next to one of a row: the one behind it, or the one before where nobody is behind; null alone. */
export function nextTo<Row extends Waiting>(rows: readonly Row[], id: string | null): Row | null {
  const here = rows.findIndex((row) => row.id === id)
  return rows[here + 1] ?? (here > 0 ? rows[here - 1] : undefined) ?? null
}

/** 移动 — so many further along a row, no farther than its ends; the first one from nowhere. */
export function along<Row extends Waiting>(
  rows: readonly Row[],
  { from, by }: { readonly from: string | null; readonly by: number },
): Row | null {
  const here = rows.findIndex((row) => row.id === from)
  const there = here === -1 ? 0 : Math.min(Math.max(here + by, 0), rows.length - 1)
  return rows[there] ?? null
}
