import type { UnitRuleKind } from '../prisma/generated/enums.ts'
import type { ImportReport } from '../services/command-manual/import-report.ts'
import type { LimitMeanings } from '../services/command-manual/read-limit.ts'

type Phrase = {
  readonly phrase: string
  readonly kind: UnitRuleKind
  readonly unitName: string | null
  readonly occurrences: number
}

const kinds: Readonly<Record<UnitRuleKind, string>> = {
  NAMED_UNIT: '一个单位 one unit',
  OWNER_BY_REGISTER: '产权单位 the owner by the component register',
  STREET_BY_PLACE: '街办 the street office of the place',
  ENFORCEMENT_BY_PLACE: '执法部门 the enforcement body of the place',
  DISTRICT_BY_PLACE: '属地 the district of the place',
  FALLBACK: '兜底单位 the fallback desk',
}

/** 单位用语 — each phrase under what it is understood to mean, those met most often first. */
export function phraseTexts(phrases: readonly Phrase[]): string[] {
  return Object.entries(kinds).flatMap(([kind, meaning]) => {
    const same = phrases
      .filter((phrase) => phrase.kind === kind)
      .toSorted((a, b) => b.occurrences - a.occurrences)
    if (same.length === 0) return []
    return ['', `  ${kind} — ${meaning}`, ...same.map(phraseText)]
  })
}

function phraseText({ phrase, unitName, occurrences }: Phrase): string {
  const unit = unitName === null || unitName === phrase ? '' : ` → ${unitName}`
  return `    ${String(occurrences).padStart(4)} × ${phrase}${unit}`
}

/** 导入报告 — counts, every row of which something is to be said, and what the unit phrases are taken for. */
export function importTexts(report: ImportReport, { days, hours }: LimitMeanings): string[] {
  const { entries, classes, standard, notRead, assumed, lines, phrases } = report
  return [
    `Entries ${entries}, classes ${classes}, catalogue standard ${standard}; 天 is read as ${days} day, 小时 as ${hours} hour.`,
    `Rows not read: ${notRead}. Rows read with an assumption: ${assumed}.`,
    ...(lines.length === 0 ? [] : ['', 'Rows of which something is to be said:']),
    ...lines.map(
      ({ sheet, row, outcome, reason }) => `  ${sheet} row ${row}  ${outcome}  ${reason}`,
    ),
    '',
    `Unit phrases, to be confirmed (${phrases.length}):`,
    ...phraseTexts(phrases),
    '',
  ]
}
