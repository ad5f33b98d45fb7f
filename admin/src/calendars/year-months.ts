type Dated = { readonly on: string }
/** 月历 — a month as rows of seven days from Monday on; null where another month's day would be. */
export type Month<Day> = {
  readonly month: number
  readonly weeks: readonly (readonly (Day | null)[])[]
}

/** 年历 — the days of a year by month and week. */
export function monthsOf<Day extends Dated>(days: readonly Day[]): readonly Month<Day>[] {
  return Array.from({ length: 12 }, (_, i) => i + 1).map((month) => {
    const its = days.filter(({ on }) => Number(on.slice(5, 7)) === month)
    const [first] = its
    const before = first === undefined ? 0 : weekdayOf(first.on) - 1
    const cells = [...Array.from({ length: before }, () => null), ...its]
    const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, i) =>
      Array.from({ length: 7 }, (_day, j) => cells[i * 7 + j] ?? null),
    )
    return { month, weeks }
  })
}

/** ISO, Monday = 1. */
export const weekdayOf = (on: string): number =>
  ((new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7) + 1
