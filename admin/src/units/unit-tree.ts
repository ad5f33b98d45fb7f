type Known = {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly code: string
  readonly kind: string
  readonly parent: { readonly id: string } | null
}
/** 枝 — a unit and those that are part of it. */
export type Branch<Unit> = { readonly unit: Unit; readonly below: readonly Branch<Unit>[] }

/** 机构树 — the units below those they are part of; one whose parent is not known stands at the top. */
export function unitTree<Unit extends Known>(units: readonly Unit[]): readonly Branch<Unit>[] {
  const known = new Set(units.map(({ id }) => id))
  const byParent = new Map<string, Unit[]>()
  for (const unit of units) {
    const place = unit.parent !== null && known.has(unit.parent.id) ? unit.parent.id : ''
    byParent.set(place, [...(byParent.get(place) ?? []), unit])
  }
  const below = (id: string): readonly Branch<Unit>[] =>
    (byParent.get(id) ?? []).map((unit) => ({ unit, below: below(unit.id) }))
  return below('')
}

type Sought = { readonly name: string; readonly kind: string }

/** 查询 — the units whose names or codes hold the words and that are of the kind, and all that they are part of. */
export function matching<Unit extends Known>(
  tree: readonly Branch<Unit>[],
  sought: Sought,
): readonly Branch<Unit>[] {
  return tree.flatMap(({ unit, below }) => {
    const left = matching(below, sought)
    return left.length > 0 || isSought(unit, sought) ? [{ unit, below: left }] : []
  })
}

function isSought({ name, nameEn, code, kind }: Known, sought: Sought): boolean {
  const words = sought.name.toLowerCase()
  const said = [name, nameEn, code].some((it) => it.toLowerCase().includes(words))
  return said && (sought.kind === '' || sought.kind === kind)
}

/** 有下级 — the units that others are part of. */
export const parentsIn = <Unit extends Known>(tree: readonly Branch<Unit>[]): readonly string[] =>
  tree.flatMap(({ unit, below }) => (below.length > 0 ? [unit.id, ...parentsIn(below)] : []))
