import type { LineChange } from '../command-manual/difference.ts'
import { grouped } from '../command-manual/grouped.ts'

/** 征求对象 — a unit that is asked, and what it is shown: its lines only. */
export type Addressee = {
  readonly unitId: string
  readonly unitName: string
  readonly lines: readonly LineChange[]
}
type Named = Omit<Addressee, 'lines'> & { readonly line: LineChange }

/** 征求对象 — each unit that a changed line names, now or before, in the order of the lines; a rule of the place names nobody. */
export function addresseesOf(changes: readonly LineChange[]): Addressee[] {
  const byUnit = grouped(changes.flatMap(unitsNamed), ({ unitId }) => unitId)
  return [...byUnit].map(([unitId, named]) => ({
    unitId,
    unitName: named[0]?.unitName ?? '',
    lines: named.map(({ line }) => line),
  }))
}

function unitsNamed(line: LineChange): Named[] {
  const rules = [line.after, line.before].flatMap((side) => side?.rules ?? [])
  const names = new Map(
    rules.flatMap(({ unitId, unitName, phrase }) =>
      unitId === null ? [] : [[unitId, unitName ?? phrase] as const],
    ),
  )
  return [...names].map(([unitId, unitName]) => ({ unitId, unitName, line }))
}
