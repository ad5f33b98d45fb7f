import { editionFacts } from '../command-manual/compile-manual.ts'
import { editionInForce } from '../command-manual/edition-in-force.ts'
import { fallbackAnswer, manualDecisions } from '../command-manual/manual-decision.ts'
import { matchEntry } from '../command-manual/match-entry.ts'
import { resolveRules } from '../command-manual/propose-units.ts'
import type { Ctx } from '../ctx.ts'
import { calendarInForce } from '../deadlines/calendar-in-force.ts'
import { dueAt } from '../deadlines/due-at.ts'
import { conditionUnknown, noManualInForce } from '../errors.ts'
import { assertInCity } from '../organizations/assert-in-city.ts'
import type { Point } from '../organizations/distance.ts'
import { findPlace } from '../organizations/find-place.ts'
import { findClass } from './find-class.ts'
import { placeFacts } from './place-facts.ts'
import { type Proposal, proposalOf } from './proposal.ts'
import { ruleFacts } from './rule-facts.ts'

type Asked = {
  readonly classCode: string
  /** The first one, where nobody says. */
  readonly conditionNo: number | null
  readonly point: Point | null
  /** When it would be dispatched. */
  readonly at: Date
}
/** 上报预览 — what the manual and the calendar in force promise for a report, before there is one. */
export type ReportPreview = {
  readonly className: string
  readonly filingCondition: string | null
  readonly closingCondition: string | null
  readonly proposal: Proposal
  readonly dueAt: Date
  readonly grid: { readonly code: string; readonly name: string } | null
}

/** 上报预览 — asks the matcher and the calendar that filing and dispatch will ask; writes nothing. Throws CLASS_UNKNOWN, CONDITION_UNKNOWN, NO_MANUAL_IN_FORCE, INVALID_INPUT for a point outside the city. */
export async function previewReport(
  ctx: Ctx,
  { classCode, conditionNo, point, at }: Asked,
): Promise<ReportPreview> {
  const { cityId } = ctx.city
  const catalogueClass = await findClass(ctx, { classCode })
  const answer = await manualAnswer(ctx, { ...catalogueClass, conditionNo, at })
  if (conditionNo !== null && answer.entryId === '') throw conditionUnknown(classCode, conditionNo)
  const { gridId, streetId, districtId } = await findPlace(ctx, point)
  if (point !== null && gridId === null) await assertInCity(ctx, point)
  const place = await placeFacts(ctx, { cityId, streetId, districtId, componentId: null })
  const rules = await ruleFacts(ctx, cityId, { ...answer, rules: [...answer.rules] })
  const { calendar } = await calendarInForce(ctx, { cityId, at })
  const entry = await entryOf(ctx, answer.entryId)
  return {
    className: catalogueClass.name,
    filingCondition: entry?.filingCondition ?? null,
    closingCondition: entry?.closingCondition ?? null,
    proposal: proposalOf(answer, resolveRules(rules, place)),
    dueAt: dueAt(at, { value: answer.limitValue, unit: answer.limitUnit }, calendar),
    grid:
      gridId === null
        ? null
        : await ctx.db.unitGrid.findUnique({
            where: { id: gridId },
            select: { code: true, name: true },
          }),
  }
}

type Matching = Parameters<typeof editionFacts>[2] & Pick<Asked, 'conditionNo' | 'at'>

async function manualAnswer(ctx: Ctx, { standard, kind, code, conditionNo, at }: Matching) {
  const edition = await editionInForce(ctx, { cityId: ctx.city.cityId, at })
  if (edition === null) throw noManualInForce()
  const facts = await editionFacts(ctx, edition, { standard, kind, code })
  const [decision] = manualDecisions(facts).flatMap(({ decisions }) => decisions)
  return decision === undefined
    ? fallbackAnswer
    : matchEntry(decision, { conditionNo: conditionNo ?? 1 })
}

const entryOf = (ctx: Ctx, id: string) =>
  id === ''
    ? null
    : ctx.db.manualEntry.findUnique({
        where: { id },
        select: { filingCondition: true, closingCondition: true },
      })
