import type { Light } from '../time/light.ts'

/** 看板方式 — by what the columns of a board stand: the step, or the light. */
export const boardKinds = ['step', 'light'] as const
export type BoardKind = (typeof boardKinds)[number]

type Counted = {
  readonly steps: readonly { readonly elementId: string; readonly count: number }[]
  readonly lights: readonly { readonly light: Light; readonly count: number }[]
}
type Asked = {
  readonly kind: BoardKind
  readonly counts: Counted
  /** The steps of the processes in force, in the order in which cases reach them. */
  readonly steps: readonly string[]
  /** A step or a light that the list is narrowed to. */
  readonly only: string | null
}
export type BoardColumn = { readonly key: string; readonly count: number }

const mostUrgentFirst: readonly Light[] = ['RED', 'YELLOW', 'GREEN']

/** 看板列 — the lights, the most urgent first, or the steps at which something waits, in their order; those of earlier editions last. */
export function boardColumns({ kind, counts, steps, only }: Asked): readonly BoardColumn[] {
  const found =
    kind === 'light'
      ? mostUrgentFirst.map((light) => ({ key: light, count: countOf(counts.lights, light) }))
      : counts.steps
          .filter(({ count }) => count > 0)
          .map(({ elementId: key, count }) => ({ key, count }))
          .toSorted((one, other) => placeOf(steps, one.key) - placeOf(steps, other.key))
  return only === null ? found : found.filter(({ key }) => key === only)
}

const countOf = (lights: Counted['lights'], wanted: Light) =>
  lights.find(({ light }) => light === wanted)?.count ?? 0

function placeOf(steps: readonly string[], key: string): number {
  const at = steps.indexOf(key)
  return at === -1 ? steps.length : at
}

/** 相邻卡片 — where an arrow key leads on a board: along a column, or to the same height of the next one that has any. */
export function nextCard(
  heights: readonly number[],
  { column, row }: { readonly column: number; readonly row: number },
  key: string,
): { readonly column: number; readonly row: number } | null {
  const along = { ArrowDown: 1, ArrowUp: -1 }[key]
  if (along !== undefined) return at(heights, column, row + along)
  const across = { ArrowRight: 1, ArrowLeft: -1 }[key]
  if (across === undefined) return null
  for (let next = column + across; next in heights; next += across) {
    const height = heights[next] ?? 0
    if (height > 0) return { column: next, row: Math.min(row, height - 1) }
  }
  return null
}

const at = (heights: readonly number[], column: number, row: number) =>
  row >= 0 && row < (heights[column] ?? 0) ? { column, row } : null
