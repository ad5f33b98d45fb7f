import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { ClassKind, LimitUnit } from '../../prisma/generated/enums.ts'
import type { Ctx } from '../ctx.ts'
import { classRetired, classUnknown } from '../errors.ts'
import { applyEdit } from './apply-edit.ts'
import type { LineFacts } from './edited-line.ts'
import { limitOf } from './limit-words.ts'
import { areaOf } from './line-area.ts'
import { rulesOf } from './line-rules.ts'
import { assertOwnLadder, GivenWords } from './line-words.ts'
import { lockDraft } from './lock-draft.ts'

const Line = GivenWords.required({
  filingCondition: true,
  closingCondition: true,
  rules: true,
}).extend({
  editionId: z.uuid(),
  kind: z.enum(ClassKind),
  classCode: z.string().trim().min(1).max(20),
  limitValue: z.number(),
  limitUnit: z.enum(LimitUnit),
  supervisingText: z.string().trim().max(200).default(''),
})

/** 新增条目 — a further condition of a class of the catalogue, numbered after its last. Throws as a change does, and CLASS_UNKNOWN, CLASS_RETIRED. */
export async function addManualLine(ctx: Ctx, input: z.input<typeof Line>) {
  const { editionId, kind, classCode, limitValue, limitUnit, rules, ...words } = Line.parse(input)
  const { evidenceRequired = '', legalBases = [], ...others } = words
  const { urgent = false, selfHandling = false, quickPath = false, ...further } = others
  const {
    exceptionTo = null,
    areaUnitId = null,
    areaClass = null,
    grade = null,
    season = '',
    hours = '',
    limitStages = '',
    ladder = [],
    dispatch = 'BY_CITY' as const,
    verification = 'ALWAYS' as const,
    ...said
  } = further
  assertOwnLadder({ ladder })
  const edition = await lockDraft(ctx, editionId)
  const its = { cityId: ctx.city.cityId, standard: edition.standard, kind, code: classCode }
  const itsClass = await ctx.db.catalogueClass.findFirst({ where: its })
  if (itsClass === null) throw classUnknown(classCode)
  if (itsClass.retiredAt !== null) throw classRetired(classCode)
  const { name: className, majorCode, majorName } = itsClass
  const { _max } = await ctx.db.manualEntry.aggregate({
    where: { editionId, kind, classCode },
    _max: { conditionNo: true },
  })
  const name = { classCode, className, conditionNo: (_max.conditionNo ?? 0) + 1 }
  const after: LineFacts = {
    ...{ ...name, ...said, kind, majorCode, majorName, sheet: '', row: 0 },
    ...{ evidenceRequired, legalBases, urgent, selfHandling, exceptionTo, season, hours, ladder },
    ...{ areaClass, grade, dispatch, verification, quickPath },
    ...{ areaText: '', areaUnitId, ...(await areaOf(ctx, areaUnitId)) },
    ...limitOf({ value: limitValue, unit: limitUnit, limitStages }),
    ...(await rulesOf(ctx, { editionId, rules, standing: [] })),
  }
  const entryId = randomUUID()
  const lines = [{ ...name, entryId, before: null, after }]
  return { entryId, ...(await applyEdit(ctx, { edition, kind: 'ADD', lines })) }
}
