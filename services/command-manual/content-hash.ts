import { createHash } from 'node:crypto'
import type { ManualLine } from './difference.ts'

/** The first line of every canonical form: another form has another name. */
const form = 'zhihui-manual/1'
type Content = { readonly standard: string; readonly lines: readonly ManualLine[] }

/**
 * 规范文本 — everything that an edition rules, in one spelling, so that paper and executed rules can be compared: UTF-8, lines
 * ended by U+000A. The first line names the form, the second one is the catalogue's standard as a JSON string; then each line of
 * the manual follows as a JSON array without spaces, by kind, class code and condition: kind, class code, class name, major code,
 * major name, condition, filing condition, closing condition, limit in words, limit, its unit, units in words, department in
 * charge, and the units as arrays of phrase, rule and, for a named unit, its name (null for a rule). Texts are in Unicode's NFC.
 * Not part of it: title, number, place in a spreadsheet.
 */
export const canonicalText = ({ standard, lines }: Content): string =>
  [form, JSON.stringify(standard), ...lines.toSorted(byPlace).map(canonicalLine), '']
    .join('\n')
    .normalize('NFC')

/** 内容校验码 — SHA-256 of the canonical text, in lower-case hexadecimal digits. */
export const contentHash = (content: Content): string =>
  createHash('sha256').update(canonicalText(content)).digest('hex')

const canonicalLine = (line: ManualLine): string =>
  JSON.stringify([
    ...[line.kind, line.classCode, line.className, line.majorCode, line.majorName],
    ...[line.conditionNo, line.filingCondition, line.closingCondition],
    ...[line.limitText, line.limitValue, line.limitUnit, line.unitsText, line.supervisingText],
    line.rules.map(({ phrase, kind, unitName }) => [phrase, kind, unitName]),
  ])

function byPlace(a: ManualLine, b: ManualLine): number {
  const [one, other] = [`${a.kind} ${a.classCode}`, `${b.kind} ${b.classCode}`]
  if (one !== other) return one < other ? -1 : 1
  return a.conditionNo - b.conditionNo
}
