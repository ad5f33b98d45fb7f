import type { Basis } from '../basis-words.ts'

/** 一项依据 — a document in the list that is being made; `key` tells two of them apart. */
export type BasisRow = Basis & { readonly key: number }

/** The documents of a line, and a place for the first where there is none. */
export const rowsOf = (bases: readonly Basis[]): readonly BasisRow[] =>
  bases.length === 0 ? withPlace([]) : bases.map((basis, key) => ({ ...basis, key }))

/** The rows with an empty one at the end. */
export const withPlace = (rows: readonly BasisRow[]): readonly BasisRow[] => [
  ...rows,
  { key: (rows.at(-1)?.key ?? -1) + 1, kind: 'LAW', title: '', reference: '' },
]

/** The rows as the API takes them, empty ones left out; null where one has no title, or stands there twice. */
export function basesGiven(rows: readonly BasisRow[]): Basis[] | null {
  const bases = rows
    .map(({ kind, title, reference }) => ({
      ...{ kind, title: title.trim(), reference: reference.trim() },
    }))
    .filter(({ title, reference }) => title !== '' || reference !== '')
  const names = new Set(bases.map(({ title, reference }) => `${title}${reference}`))
  return names.size < bases.length || bases.some(({ title }) => title === '') ? null : bases
}
