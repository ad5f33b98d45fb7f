import { z } from 'zod'
import type { ManualEntry, ManualRule } from '../../prisma/generated/client.ts'
import {
  AreaClass,
  CaseGrade,
  ClassKind,
  LimitUnit,
  LineDispatch,
  LineVerification,
  UnitRuleKind,
} from '../../prisma/generated/enums.ts'
import type { ManualChange } from '../command-manual/difference.ts'
import { LegalBases } from '../command-manual/legal-bases.ts'
import { GivenLadder } from '../deadlines/given-ladder.ts'

const KeptRule = z.object({
  kind: z.enum(UnitRuleKind),
  unitId: z.uuid().nullable(),
  phrase: z.string(),
})
/** 条目内容 — everything that a line of a draft says. */
export const LineFacts = z.object({
  kind: z.enum(ClassKind),
  classCode: z.string(),
  className: z.string(),
  majorCode: z.string(),
  majorName: z.string(),
  conditionNo: z.int(),
  filingCondition: z.string(),
  closingCondition: z.string(),
  limitText: z.string(),
  limitValue: z.number(),
  limitUnit: z.enum(LimitUnit),
  limitStages: z.string(),
  unitsText: z.string(),
  supervisingText: z.string(),
  evidenceRequired: z.string(),
  legalBases: LegalBases,
  urgent: z.boolean(),
  selfHandling: z.boolean(),
  quickPath: z.boolean(),
  exceptionTo: z.int().nullable(),
  areaText: z.string(),
  areaUnitId: z.uuid().nullable(),
  areaClass: z.enum(AreaClass).nullable(),
  grade: z.enum(CaseGrade).nullable(),
  season: z.string(),
  hours: z.string(),
  ladder: GivenLadder,
  dispatch: z.enum(LineDispatch),
  verification: z.enum(LineVerification),
  sheet: z.string(),
  row: z.int(),
  rules: z.array(KeptRule),
})
export type LineFacts = z.infer<typeof LineFacts>
export type LineRule = z.infer<typeof KeptRule>
const SomeFacts = LineFacts.partial()
export type SomeFacts = z.infer<typeof SomeFacts>

const EditedLine = z.object({
  entryId: z.uuid(),
  classCode: z.string(),
  className: z.string(),
  conditionNo: z.int(),
  /** Null for a line that was added. */
  before: SomeFacts.nullable(),
  /** Null for a line that was removed. */
  after: SomeFacts.nullable(),
})
/** 条目改动 — what an act made of one line; of a changed one only what differs. */
export type EditedLine = z.infer<typeof EditedLine>
/** The lines of an act as they are kept. */
export const EditedLines = z.array(EditedLine)

/** 草稿条目 — a line as it stands, with its rules in order. */
export type DraftLine = ManualEntry & { readonly rules: readonly ManualRule[] }

/** What a line says now, as acts keep it. */
export const factsOf = (line: DraftLine): LineFacts => LineFacts.parse(line)

/** What a line need not say. */
const nothingMore = {
  ...{ evidenceRequired: '', legalBases: [], urgent: false, selfHandling: false },
  ...{ exceptionTo: null, areaText: '', areaUnitId: null, areaClass: null, grade: null },
  ...{ season: '', hours: '' },
  limitStages: '',
  quickPath: false,
  ladder: [],
  ...{ dispatch: 'BY_CITY', verification: 'ALWAYS' },
} satisfies SomeFacts

/** All that an act keeps of a line that came or went; one of earlier days knew less. */
export const wholeFacts = (kept: SomeFacts | null): LineFacts =>
  LineFacts.parse({ ...nothingMore, ...kept })

const names = LineFacts.keyof().options
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** Those of the wanted facts that a line does not say already. */
export function differing(line: LineFacts, wanted: SomeFacts): SomeFacts {
  const parsed = SomeFacts.parse(wanted)
  const entries = names
    .filter((name) => parsed[name] !== undefined && !same(parsed[name], line[name]))
    .map((name) => [name, parsed[name]])
  return SomeFacts.parse(Object.fromEntries(entries))
}

/** Whether a line says all of this. */
export const says = (line: LineFacts, facts: SomeFacts): boolean =>
  Object.keys(differing(line, facts)).length === 0

/** 一行改动 — what becomes of a line that is to say something else; null where it says that already. */
export function editOf(line: DraftLine, wanted: SomeFacts): EditedLine | null {
  const facts = factsOf(line)
  const after = differing(facts, wanted)
  const changed = names.filter((name) => after[name] !== undefined)
  if (changed.length === 0) return null
  const before = Object.fromEntries(changed.map((name) => [name, facts[name]]))
  return { ...nameOf(line), before: SomeFacts.parse(before), after }
}

/** Which line an act is about, in words that stay when the line goes. */
export const nameOf = ({ id, classCode, className, conditionNo }: DraftLine) => ({
  ...{ entryId: id, classCode, className, conditionNo },
})

const changes: Partial<Record<keyof LineFacts, ManualChange>> = {
  limitValue: 'LIMIT',
  limitUnit: 'LIMIT_UNIT',
  limitStages: 'LIMIT_STAGES',
  rules: 'UNITS',
  filingCondition: 'FILING_CONDITION',
  closingCondition: 'CLOSING_CONDITION',
  supervisingText: 'SUPERVISING',
  evidenceRequired: 'EVIDENCE',
  legalBases: 'LEGAL_BASES',
  urgent: 'URGENT',
  selfHandling: 'SELF_HANDLING',
  quickPath: 'QUICK_PATH',
  exceptionTo: 'EXCEPTION',
  areaText: 'AREA',
  areaUnitId: 'AREA',
  areaClass: 'AREA_CLASS',
  grade: 'GRADE',
  season: 'SEASON',
  hours: 'HOURS',
  ladder: 'LADDER',
  dispatch: 'DISPATCH',
  verification: 'VERIFICATION',
}

/** 改动类型 — in what an act changed its lines. */
export function changesIn(lines: readonly EditedLine[]): ManualChange[] {
  const found = lines.flatMap(({ before, after }): (ManualChange | undefined)[] => {
    if (before === null) return ['ADDED']
    if (after === null) return ['REMOVED']
    return names.filter((name) => after[name] !== undefined).map((name) => changes[name])
  })
  return [...new Set(found.filter((change) => change !== undefined))]
}
