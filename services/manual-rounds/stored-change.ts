import { z } from 'zod'
import {
  AreaClass,
  CaseGrade,
  ClassKind,
  LimitUnit,
  LineDispatch,
  LineVerification,
  UnitRuleKind,
} from '../../prisma/generated/enums.ts'
import { LegalBases } from '../command-manual/legal-bases.ts'
import { GivenLadder } from '../deadlines/given-ladder.ts'

const StoredRule = z.object({
  kind: z.enum(UnitRuleKind),
  phrase: z.string(),
  unitId: z.uuid().nullable(),
  unitName: z.string().nullable(),
})
const StoredLine = z.object({
  id: z.uuid(),
  standard: z.string(),
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
  limitStages: z.string().default(''),
  unitsText: z.string(),
  supervisingText: z.string(),
  // not asked for yet when the first rounds were opened
  evidenceRequired: z.string().default(''),
  legalBases: LegalBases.default([]),
  urgent: z.boolean().default(false),
  selfHandling: z.boolean().default(false),
  quickPath: z.boolean().default(false),
  exceptionTo: z.int().nullable().default(null),
  areaUnitId: z.uuid().nullable().default(null),
  areaName: z.string().default(''),
  areaClass: z.enum(AreaClass).nullable().default(null),
  grade: z.enum(CaseGrade).nullable().default(null),
  season: z.string().default(''),
  hours: z.string().default(''),
  ladder: GivenLadder.default([]),
  dispatch: z.enum(LineDispatch).default('BY_CITY'),
  verification: z.enum(LineVerification).default('ALWAYS'),
  rules: z.array(StoredRule),
})
/** 征求条目 — a changed line as a unit was shown it: on one side null where only the other edition has it. */
export const StoredChange = z.object({
  before: StoredLine.nullable(),
  after: StoredLine.nullable(),
})
