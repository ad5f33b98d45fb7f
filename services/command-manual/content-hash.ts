import { createHash } from 'node:crypto'
import { doesMore, levelRow } from '../deadlines/given-ladder.ts'
import type { ManualLine } from './difference.ts'

/** The first line of every canonical form: another form has another name. */
const forms = {
  ...{ plain: 'zhihui-manual/1', withGrounds: 'zhihui-manual/2', withScopes: 'zhihui-manual/3' },
  ...{ withLadders: 'zhihui-manual/4', withActs: 'zhihui-manual/5' },
  ...{ withDispatch: 'zhihui-manual/6', withVerification: 'zhihui-manual/7' },
  ...{ withSamples: 'zhihui-manual/8', withClasses: 'zhihui-manual/9' },
  ...{ withStages: 'zhihui-manual/10', withQuickPath: 'zhihui-manual/11' },
} as const
type Content = { readonly standard: string; readonly lines: readonly ManualLine[] }

/**
 * 规范文本 — everything that an edition rules, in one spelling, so that paper and executed rules can be compared: UTF-8, lines
 * ended by U+000A. The first line names the form, the second one is the catalogue's standard as a JSON string; then each line of
 * the manual follows as a JSON array without spaces, by kind, class code and condition: kind, class code, class name, major code,
 * major name, condition, filing condition, closing condition, limit in words, limit, its unit, units in words, department in
 * charge, and the units as arrays of phrase, rule and, for a named unit, its name (null for a rule). Texts are in Unicode's NFC.
 * Where a line of the edition asks for evidence, names its grounds or has a flag, the form is the second one: there the array of
 * such a line, and of no other, ends with an object of what it says: `evidenceRequired`, `legalBases` as arrays of kind, title and
 * reference, `urgent` and `selfHandling` where they are true; in this order. Where a line is an exception or has a scope, the
 * form is the third one: there that object goes on with `exceptionTo`, `area` by its name, `season` and `hours`, as far as they
 * are said. Where a line has levels of its own, the form is the fourth one: there that object ends with `ladder`, an array of
 * percent and offices for each level. Where such a level does more than to tell them, the form is the fifth one: there the
 * array of that level, and of no other, ends with an object of what it does: `raisesPriority` where it is true, `answerHours` of
 * the supervision order that it opens; in this order. Where a line is dispatched automatically or only proposed, whatever the
 * city does, the form is the sixth one: there the object of that line, and of no other, ends with `dispatch`, `AUTOMATIC` or
 * `PROPOSED`. Where the handling of a line is not verified, the form is the seventh one: there the object of that line, and of no
 * other, ends with `verification`, `NONE`. Where it is verified by samples only, the form is the eighth one: there such a line ends
 * with `verification`, `SAMPLED`. Where a line is for one area class or one grade only, the form is the ninth one: there the object
 * of such a line, and of no other, ends with `areaClass` and `grade`, as far as they are said. Where a limit has stages, the form is the
 * tenth one: there the object of that line, and of no other, ends with `limitStages` in their one spelling. Where a line takes the
 * quick path, the form is the eleventh one: there the object of that line, and of no other, ends with `quickPath`, true.
 * Not part of it: title, number, place in a spreadsheet.
 */
export const canonicalText = ({ standard, lines }: Content): string =>
  [formOf(lines), JSON.stringify(standard), ...lines.toSorted(byPlace).map(canonicalLine), '']
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
    ...groundsOf(line),
  ])

function formOf(lines: readonly ManualLine[]) {
  if (lines.some(({ quickPath }) => quickPath)) return forms.withQuickPath
  if (lines.some(({ limitStages }) => limitStages !== '')) return forms.withStages
  if (lines.some((line) => Object.keys(classesIn(line)).length > 0)) return forms.withClasses
  if (lines.some(({ verification }) => verification === 'SAMPLED')) return forms.withSamples
  if (lines.some(({ verification }) => verification !== 'ALWAYS')) return forms.withVerification
  if (lines.some(({ dispatch }) => dispatch !== 'BY_CITY')) return forms.withDispatch
  if (lines.some(({ ladder }) => ladder.some(doesMore))) return forms.withActs
  if (lines.some(({ ladder }) => ladder.length > 0)) return forms.withLadders
  if (lines.some((line) => Object.keys(scopeIn(line)).length > 0)) return forms.withScopes
  return lines.some((line) => groundsOf(line).length > 0) ? forms.withGrounds : forms.plain
}

/** What an edition of earlier days never said: without it a line is written as it was then, and keeps its hash. */
function groundsOf(line: ManualLine) {
  const { evidenceRequired, legalBases, urgent, selfHandling, dispatch, verification } = line
  const { limitStages, quickPath } = line
  const grounds = {
    ...(evidenceRequired !== '' && { evidenceRequired }),
    ...(legalBases.length > 0 && {
      legalBases: legalBases.map(({ kind, title, reference }) => [kind, title, reference]),
    }),
    ...(urgent && { urgent }),
    ...(selfHandling && { selfHandling }),
    ...scopeIn(line),
    ...(line.ladder.length > 0 && { ladder: line.ladder.map(levelRow) }),
    ...(dispatch !== 'BY_CITY' && { dispatch }),
    ...(verification !== 'ALWAYS' && { verification }),
    ...classesIn(line),
    ...(limitStages !== '' && { limitStages }),
    ...(quickPath && { quickPath }),
  }
  return Object.keys(grounds).length > 0 ? [grounds] : []
}

const scopeIn = ({ exceptionTo, areaName, season, hours }: ManualLine) => ({
  ...(exceptionTo !== null && { exceptionTo }),
  ...(areaName !== '' && { area: areaName }),
  ...(season !== '' && { season }),
  ...(hours !== '' && { hours }),
})

const classesIn = ({ areaClass, grade }: ManualLine) => ({
  ...(areaClass !== null && { areaClass }),
  ...(grade !== null && { grade }),
})

function byPlace(a: ManualLine, b: ManualLine): number {
  const [one, other] = [`${a.kind} ${a.classCode}`, `${b.kind} ${b.classCode}`]
  if (one !== other) return one < other ? -1 : 1
  return a.conditionNo - b.conditionNo
}
