import { majorOf } from '../catalogue/major-of.ts'
import type { CatalogueClass } from '../catalogue/read-catalogue.ts'

/** A major class of one kind: matters and components may use the same numbers. */
export const majorKey = ({ kind, majorCode }: CatalogueClass) => `${kind} ${majorCode}`

/** 大类 — the major classes of a catalogue, each once, in its order. */
export function majorsIn(classes: readonly CatalogueClass[]) {
  const majors = new Map(
    classes.map((it) => {
      const { kind, majorCode: code } = it
      return [majorKey(it), { key: majorKey(it), kind, code, ...majorOf(it) }]
    }),
  )
  return [...majors.values()]
}
