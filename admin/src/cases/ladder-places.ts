type Level = { readonly reachedAt: string | null }
/** 级别状态 — told already, the one that comes next, or later. */
export type LadderPlace = 'TOLD' | 'NEXT' | 'AHEAD'

/** 级别状态 — where a clock stands on its ladder; of one that stands still, nothing comes next. */
export function ladderPlaces(levels: readonly Level[], goesOn: boolean): readonly LadderPlace[] {
  const next = levels.findIndex(({ reachedAt }) => reachedAt === null)
  return levels.map(({ reachedAt }, i) => {
    if (reachedAt !== null) return 'TOLD'
    return goesOn && i === next ? 'NEXT' : 'AHEAD'
  })
}
