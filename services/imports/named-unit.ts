import { closest } from './closest.ts'
import type { Flaw } from './imported-line.ts'

export type KnownUnit = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly aliases: readonly string[]
}

/** 认单位 — the unit of a code, name or other name; null for an empty text, a flaw for none and for several. */
export function namedUnit(text: string, units: readonly KnownUnit[]): KnownUnit | Flaw | null {
  if (text === '') return null
  const byCode = units.find(({ code }) => code === text)
  if (byCode !== undefined) return byCode
  const found = units.filter(({ name, aliases }) => name === text || aliases.includes(text))
  const [only] = found
  if (found.length > 1)
    return {
      problem: 'UNIT_AMBIGUOUS',
      value: text,
      suggestion: found.map(({ code }) => code).join(', '),
    }
  if (only !== undefined) return only
  const words = units.map(({ name }) => name)
  return { problem: 'UNIT_UNKNOWN', value: text, suggestion: closest(text, words) }
}
