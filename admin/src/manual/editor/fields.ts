import type { TextKey } from '../../texts/texts.ts'
import type { LineFlag } from '../line-flags.ts'
import type { Line } from './change-lines.ts'

/** 可编辑栏 — what can be said anew of a line in its place, in the order in which Tab goes. */
export const fields = ['filingCondition', 'closingCondition', 'limit'] as const
export type Field =
  | (typeof fields)[number]
  | 'units'
  | 'evidenceRequired'
  | 'legalBases'
  | 'scope'
  | 'ladder'
  | 'dispatch'
  | 'verification'
  | LineFlag
export type Place = { readonly entryId: string; readonly field: Field }

/** 文字栏 — those that are words, and what they are called. */
export const wordsLabels = {
  filingCondition: 'manual.filingCondition',
  closingCondition: 'manual.closingCondition',
  evidenceRequired: 'grounds.evidence',
} as const satisfies Partial<Record<Field, TextKey>>
export type WordsField = keyof typeof wordsLabels

const columns: readonly Field[] = fields

/** 下一栏 — where Tab leads from a field: along the line, then to the next one; null at the ends. */
export function nextPlace(
  lines: readonly Pick<Line, 'id'>[],
  { entryId, field }: Place,
  step: 1 | -1,
): Place | null {
  const row = lines.findIndex(({ id }) => id === entryId)
  const column = columns.indexOf(field)
  if (row === -1 || column === -1) return null
  const at = row * fields.length + column + step
  const line = lines[Math.floor(at / fields.length)]
  const next = fields[((at % fields.length) + fields.length) % fields.length]
  return at < 0 || line === undefined || next === undefined
    ? null
    : { entryId: line.id, field: next }
}

const longest = 366

/** 时限 — what somebody typed as the amount of a limit; null for what is none. */
export function limitIn(typed: string): number | null {
  const written = typed.normalize('NFKC').trim()
  if (!/^\d{1,3}(\.\d{1,2})?$/u.test(written)) return null
  const value = Number(written)
  return value > 0 && value <= longest ? value : null
}
