import type { World } from './mercator.ts'

export type Edge = readonly [World, World]

/** 边界 — the edges that only one of these rings has: the outline of all of them together. */
export function outlineOf(rings: readonly (readonly World[])[]): readonly Edge[] {
  const edges = new Map<string, Edge | null>()
  for (const ring of rings)
    ring.forEach((from, at) => {
      const to = ring[at + 1]
      if (to === undefined) return
      const key = keyOf(from, to)
      edges.set(key, edges.has(key) ? null : [from, to])
    })
  return [...edges.values()].filter((edge) => edge !== null)
}

/** The same in both directions. */
const keyOf = (from: World, to: World) =>
  [`${from.x} ${from.y}`, `${to.x} ${to.y}`].sort().join('|')
