import { z } from 'zod'
import type { Prisma } from '../../prisma/generated/client.ts'
import {
  AreaClass,
  CaseGrade,
  ClassKind,
  LimitUnit,
  UnitRuleKind,
} from '../../prisma/generated/enums.ts'

/** 条目条件 — which lines of an edition are meant; every word of a text, all of the rest. */
export const LineFilter = z.object({
  kind: z.enum(ClassKind).optional(),
  majorCode: z.string().max(100).optional(),
  classCode: z.string().max(100).optional(),
  text: z.string().max(100).optional(),
  limitUnit: z.enum(LimitUnit).optional(),
  /** 适用案件等级、适用区域类别 — lines for these only. */
  grade: z.enum(CaseGrade).optional(),
  areaClass: z.enum(AreaClass).optional(),
  unitId: z.uuid().optional(),
  ruleKind: z.enum(UnitRuleKind).optional(),
})
export type LineFilter = z.infer<typeof LineFilter>

const searched = [
  'classCode',
  'majorName',
  'className',
  'filingCondition',
  'closingCondition',
  'limitText',
  'unitsText',
  'areaText',
] as const

/** 条目查询 — the same for the database. */
export function linesWhere(editionId: string, filter: LineFilter): Prisma.ManualEntryWhereInput {
  const { text = '', unitId, ruleKind, kind, majorCode, classCode, limitUnit } = filter
  const { grade, areaClass } = filter
  const words = text.split(/\s+/u).filter((word) => word !== '')
  return {
    editionId,
    ...(kind && { kind }),
    ...(majorCode && { majorCode }),
    ...(classCode && { classCode }),
    ...(limitUnit && { limitUnit }),
    ...(grade && { grade }),
    ...(areaClass && { areaClass }),
    AND: [
      ...(unitId ? [{ rules: { some: { unitId } } }] : []),
      ...(ruleKind ? [{ rules: { some: { kind: ruleKind } } }] : []),
      ...words.map((word) => ({
        OR: searched.map((name) => ({ [name]: { contains: word, mode: 'insensitive' as const } })),
      })),
    ],
  }
}
