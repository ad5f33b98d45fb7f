import { z } from 'zod'
import { LimitUnit, LineDispatch, LineVerification } from '../../prisma/generated/enums.ts'
import { dispatchWords } from '../command-manual/line-dispatch.ts'
import { verificationWords } from '../command-manual/line-verification.ts'
import type { Ctx } from '../ctx.ts'
import { invalidInput, versionConflict } from '../errors.ts'
import { applyEdit } from './apply-edit.ts'
import {
  type DraftLine,
  type EditedLine,
  editOf,
  factsOf,
  type LineRule,
  type SomeFacts,
} from './edited-line.ts'
import { limitOf } from './limit-words.ts'
import { LineFilter, linesWhere } from './line-filter.ts'
import { GivenRule, rulesOf } from './line-rules.ts'
import { draftLines, lockDraft } from './lock-draft.ts'

const factor = z.number().min(0.01).max(100)
/** 批量修改 — one way in which many lines are to change. */
export const BulkChange = z.union([
  z.strictObject({ limitValue: z.number().optional(), limitUnit: z.enum(LimitUnit) }),
  z.strictObject({ limitFactor: factor }),
  z.strictObject({ limitAdd: z.number() }),
  z.strictObject({ rules: z.array(GivenRule).min(1).max(20) }),
  z.strictObject({ replaceUnitId: z.uuid(), byUnitId: z.uuid() }),
  z.strictObject({ dispatch: z.enum(LineDispatch) }),
  z.strictObject({ verification: z.enum(LineVerification) }),
])
type BulkChange = z.infer<typeof BulkChange>

const Bulk = z.object({
  editionId: z.uuid(),
  /** The edition's, as the preview told it. */
  expectedVersion: z.int().optional(),
  filter: LineFilter.default({}),
  change: z.record(z.string(), z.unknown()),
  dryRun: z.boolean().default(false),
})

/** 一例 — what a bulk change makes of one line, in the manual's words. */
export type BulkExample = {
  readonly classCode: string
  readonly className: string
  readonly conditionNo: number
  readonly before: string
  readonly after: string
}
const shown = 5

/**
 * 批量修改条目 — changes all lines of a draft that a filter finds, as one act that is undone as one act; a dry run only
 * counts them. All or none. Throws NOT_FOUND, EDITION_NOT_DRAFT, VERSION_CONFLICT, INVALID_INPUT, LIMIT_OUT_OF_RANGE, UNIT_NOT_ELIGIBLE.
 */
export async function changeManualLines(ctx: Ctx, input: z.input<typeof Bulk>) {
  const { editionId, expectedVersion, filter, change: given, dryRun } = Bulk.parse(input)
  const edition = await lockDraft(ctx, editionId)
  if (!dryRun && expectedVersion !== undefined && edition.version !== expectedVersion)
    throw versionConflict(`Manual edition ${edition.number}`)
  const found = await draftLines(ctx, linesWhere(editionId, filter))
  const lines = await editsOf(ctx, { editionId, found, change: changeOf(given) })
  const counted = {
    found: found.length,
    changed: lines.length,
    examples: lines.slice(0, shown).map(exampleOf),
  }
  if (dryRun || lines.length === 0) return { ...counted, editId: null, version: edition.version }
  return { ...counted, ...(await applyEdit(ctx, { edition, kind: 'BULK', lines })) }
}

function changeOf(given: Readonly<Record<string, unknown>>): BulkChange {
  const parsed = BulkChange.safeParse(given)
  if (parsed.success) return parsed.data
  throw invalidInput(
    'Say one thing for all lines: a limit, a factor, an amount to add, the units, one unit for another, the way of dispatch, or the demand of verification. Nothing was changed.',
    'change',
  )
}

type Asked = {
  readonly editionId: string
  readonly found: readonly DraftLine[]
  readonly change: BulkChange
}

async function editsOf(ctx: Ctx, { editionId, found, change }: Asked): Promise<EditedLine[]> {
  if ('dispatch' in change || 'verification' in change)
    return found.flatMap((line) => editOf(line, change) ?? [])
  if (!('rules' in change) && !('byUnitId' in change))
    return found.flatMap((line) => editOf(line, limitIn(line, change)) ?? [])
  const asked =
    'rules' in change ? change.rules : [{ kind: 'NAMED_UNIT' as const, unitId: change.byUnitId }]
  const { rules } = await rulesOf(ctx, { editionId, rules: asked, standing: [] })
  return found.flatMap((line) => {
    const next = 'rules' in change ? rules : replaced(line, change.replaceUnitId, rules)
    const unitsText = next.map(({ phrase }) => phrase).join('、')
    return editOf(line, sameUnits(line, next) ? {} : { rules: next, unitsText }) ?? []
  })
}

type LimitChange = Exclude<
  BulkChange,
  { rules: unknown } | { byUnitId: unknown } | { dispatch: unknown } | { verification: unknown }
>

function limitIn({ limitValue, limitUnit, limitStages }: DraftLine, change: LimitChange) {
  const value =
    'limitFactor' in change
      ? limitValue * change.limitFactor
      : 'limitAdd' in change
        ? limitValue + change.limitAdd
        : (change.limitValue ?? limitValue)
  const unit = 'limitUnit' in change ? change.limitUnit : limitUnit
  return value === limitValue && unit === limitUnit ? {} : limitOf({ value, unit, limitStages })
}

function replaced(line: DraftLine, unitId: string, [by]: readonly LineRule[]): LineRule[] {
  const { rules } = factsOf(line)
  if (by === undefined || !rules.some((rule) => rule.unitId === unitId)) return rules
  const next = rules.map((rule) => (rule.unitId === unitId ? by : rule))
  return next.filter(
    (rule, index) =>
      rule.unitId === null || next.findIndex((it) => it.unitId === rule.unitId) === index,
  )
}

const sameUnits = (line: DraftLine, rules: readonly LineRule[]) =>
  JSON.stringify(factsOf(line).rules.map(unitOf)) === JSON.stringify(rules.map(unitOf))
const unitOf = ({ kind, unitId, phrase }: LineRule) => [kind, unitId ?? phrase]

function exampleOf({ before, after, ...line }: EditedLine): BulkExample {
  const { classCode, className, conditionNo } = line
  const said = ({ limitText, unitsText, ...its }: SomeFacts = {}) =>
    limitText ??
    unitsText ??
    (its.dispatch && dispatchWords[its.dispatch]) ??
    (its.verification && verificationWords[its.verification]) ??
    ''
  return { classCode, className, conditionNo, before: said(before ?? {}), after: said(after ?? {}) }
}
