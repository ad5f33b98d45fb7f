import type { Finding, FindingKind } from '../services/command-manual/findings.ts'

type Told = readonly [what: string, mend: string]
const told: Readonly<Record<FindingKind, Told>> = {
  PHRASES_UNCONFIRMED: [
    '用语未确认 this unit phrase is not confirmed',
    'confirm what it means: manual confirm',
  ],
  CLASS_UNKNOWN: [
    '小类不存在 the catalogue has no such class: no case comes to its lines',
    'correct the code, or bring the class into the catalogue',
  ],
  CLASS_RETIRED: [
    '小类停用 this class is retired: nothing is reported by it',
    'remove the lines, or reinstate the class',
  ],
  OVERLAP: [
    '规定不一致 equally specific lines with this condition have different answers',
    'keep one of them, or tell their conditions apart',
  ],
  EXCEPTION_WITHOUT_LINE: [
    '特例落空 the line to which it is an exception is not there, or is one itself',
    'correct the number, or make it a line of its own',
  ],
  LINE_WITHOUT_UNIT: ['没有单位 a line names no unit', 'name one, or a rule by which one is found'],
  UNIT_UNKNOWN: ['单位不存在 this unit does not exist', 'confirm the phrase with the right unit'],
  UNIT_CLOSED: ['单位已停用 this unit is closed', 'name the one that took over its work'],
  LIMIT_CONTRADICTS_WORDS: [
    '时限不符 the limit is not what these words say',
    'correct the words or the limit',
  ],
  CLASS_WITHOUT_LINE: [
    '无人负责 nobody answers for this class: its cases go to the fallback desk',
    'add a line for it, or retire it',
  ],
  NOBODY_IN_AREA: [
    '属地无单位 here the place has nobody whom these lines would find',
    'set up the body of the place, or add a named unit',
  ],
  NOBODY_OUTSIDE_SCOPE: [
    '范围外无人负责 where and when no line answers, cases go to the fallback desk',
    'add a line that answers everywhere and always',
  ],
  NEVER_WINS: [
    '不会用到 other lines always answer for this condition',
    'remove the second one, or write what it is for',
  ],
  AREA_CLASS_NOWHERE: [
    '区域类别落空 no place of the city is of this class: the line is never chosen',
    'give grids or streets their area class, or correct the line',
  ],
  UNIT_UNREACHABLE: [
    '无法送达 this owner has no account and nobody who regulates it',
    'name its regulator',
  ],
  LADDER_TO_NOBODY: [
    '升级落空 nobody holds the office at this unit whom warnings and escalations are told: the office above is told',
    'give somebody the role, or name who stands in',
  ],
  LEVEL_TO_NOBODY: [
    '级别落空 this level of the lines tells only offices that nobody holds',
    'give somebody the role, or let the level tell another office',
  ],
  GRIDS_OVERLAP: [
    '网格重叠 a place in both of these unit grids belongs to either of them',
    'correct their corners, and import the grids again',
  ],
  GRID_SLIVER: [
    '狭长网格 this unit grid is so narrow that it looks like a slip of drawing',
    'correct its corners, and import the grid again',
  ],
}
const most = 8

/** 检查结果 — each finding with what it is about, its lines, and a way to mend it. */
export function findingTexts(findings: readonly Finding[]): string[] {
  if (findings.length === 0) return ['Nothing is wrong with this edition.']
  return findings.flatMap(({ kind, severity, subject, lines }) => {
    const [what, mend] = told[kind]
    const named = lines
      .slice(0, most)
      .map(({ classCode, conditionNo }) => `${classCode}/${conditionNo}`)
    const more = lines.length > most ? ` and ${lines.length - most} more` : ''
    return [
      `${severity}  ${kind}  ${subject}`,
      `    ${what}`,
      ...(lines.length === 0 ? [] : [`    lines: ${named.join(', ')}${more}`]),
      `    mend: ${mend}`,
    ]
  })
}
