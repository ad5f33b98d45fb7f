import {
  editionDifference,
  type LineChange,
  type ManualChange,
  type ManualLine,
} from '../command-manual/difference.ts'

/** 偏离 — what became of a line that came from above, or how one came that did not. */
export const driftKinds = ['OVERRIDDEN', 'OWN', 'LEFT_OUT'] as const
export type DriftKind = (typeof driftKinds)[number]

/** 上级变化 — what the place above has changed since, against what was changed here. */
export type UpstreamChange = LineChange & {
  /** What was changed here about the same line; empty for a line taken over unchanged. */
  readonly overridden: readonly ManualChange[]
}
/** 偏离行 — a line that is not as the place above had it. */
export type DriftedLine = LineChange & { readonly drift: DriftKind }
export type Drift = {
  readonly unchanged: number
  readonly drifted: readonly DriftedLine[]
  readonly upstreamChanges: readonly UpstreamChange[]
}
type Editions = {
  /** Of the place above, as it was taken over. */
  readonly origin: readonly ManualLine[]
  readonly own: readonly ManualLine[]
  /** Of the place above, as it is in force now. */
  readonly upstream: readonly ManualLine[]
}

/** 偏离 — what is the place's own about its manual, and what has changed above since; all three in the same units. */
export function driftOf({ origin, own, upstream }: Editions): Drift {
  const drifted = editionDifference(origin, own).map((line) => ({ ...line, drift: kindOf(line) }))
  const gone = drifted.filter(({ before }) => before !== null)
  const changedHere = new Map(gone.map(({ before, changes }) => [before?.id, changes]))
  // one without a line above came to the same place here by itself
  const added = new Map(
    drifted.flatMap(({ after, drift, changes }) =>
      after !== null && drift === 'OWN' ? [[placeOf(after), changes]] : [],
    ),
  )
  return {
    unchanged: origin.length - gone.length,
    drifted,
    upstreamChanges: editionDifference(origin, upstream).map((line) => ({
      ...line,
      overridden: overriddenBy(line) ?? [],
    })),
  }

  function overriddenBy({ before, after }: LineChange) {
    if (before !== null) return changedHere.get(before.id)
    return after === null ? undefined : added.get(placeOf(after))
  }
}

const kindOf = ({ before, after }: LineChange): DriftKind => {
  if (before === null) return 'OWN'
  return after === null ? 'LEFT_OUT' : 'OVERRIDDEN'
}

const placeOf = ({ kind, classCode, conditionNo }: ManualLine) =>
  [kind, classCode, conditionNo].join(' ')
