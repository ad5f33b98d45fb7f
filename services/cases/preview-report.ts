import type { ManualEntry } from '../../prisma/generated/client.ts'
import type { CaseGrade } from '../../prisma/generated/enums.ts'
import { editionFacts } from '../command-manual/compile-manual.ts'
import { editionInForce } from '../command-manual/edition-in-force.ts'
import { fallbackAnswer, manualDecisions } from '../command-manual/manual-decision.ts'
import { matchEntry } from '../command-manual/match-entry.ts'
import { resolveRules } from '../command-manual/propose-units.ts'
import type { Ctx } from '../ctx.ts'
import { calendarFor } from '../deadlines/calendar-edition.ts'
import { calendarInForce } from '../deadlines/calendar-in-force.ts'
import { dueAt } from '../deadlines/due-at.ts'
import { conditionUnknown, noManualInForce } from '../errors.ts'
import { areaClassOf } from '../organizations/area-class-of.ts'
import type { Point } from '../organizations/distance.ts'
import { placeAt } from '../organizations/find-place.ts'
import { filingFacts } from './filing-facts.ts'
import { findClass } from './find-class.ts'
import { assertOfClass, componentById } from './find-component.ts'
import { placeFacts } from './place-facts.ts'
import { type Proposal, proposalOf } from './proposal.ts'
import { ruleFacts } from './rule-facts.ts'

type Asked = {
  readonly classCode: string
  /** The first one, where nobody says. */
  readonly conditionNo: number | null
  /** An ordinary one, where nobody says. */
  readonly grade?: CaseGrade | undefined
  readonly point: Point | null
  readonly gridCode?: string | undefined
  readonly componentId?: string | undefined
  /** When it would be dispatched. */
  readonly at: Date
}
/** 上报预览 — what the manual and the calendar in force promise for a report, before there is one. */
export type ReportPreview = {
  readonly className: string
  readonly filingCondition: string | null
  readonly closingCondition: string | null
  /** Of the edition in force; null where it has none for this class. */
  readonly entry: ManualEntry | null
  readonly editionNumber: number
  /** Those of the class from which one is chosen: its lines without their exceptions. */
  readonly conditions: readonly ManualEntry[]
  readonly proposal: Proposal
  readonly dueAt: Date
  readonly grid: { readonly code: string; readonly name: string } | null
}

/** 上报预览 — asks the matcher and the calendar that filing and dispatch will ask; writes nothing. Throws CLASS_UNKNOWN, CLASS_RETIRED, CONDITION_UNKNOWN, NO_MANUAL_IN_FORCE, INVALID_INPUT for a place outside the city or a component of another class, NOT_FOUND. */
export async function previewReport(ctx: Ctx, asked: Asked): Promise<ReportPreview> {
  const { cityId } = ctx.city
  const { classCode, conditionNo, grade = 'ORDINARY', at } = asked
  const component = await componentById(ctx, asked)
  const catalogueClass = await findClass(ctx, { classCode })
  assertOfClass(component, catalogueClass)
  const { gridId, streetId, districtId } = await placeAt(ctx, {
    point: asked.point ?? component,
    gridCode: asked.gridCode,
    pointed: asked.point !== null,
  })
  const areaClass = await areaClassOf(ctx, { gridId, streetId })
  const filing = {
    ...{ cityId, conditionNo: conditionNo ?? 1, grade, filedAt: at },
    ...{ streetId, districtId, areaClass },
  }
  const { edition, answer } = await manualAnswer(ctx, catalogueClass, filing)
  const lines = await linesOf(ctx, edition.id, catalogueClass)
  const conditions = lines.filter(({ exceptionTo }) => exceptionTo === null)
  if (conditionNo !== null && !conditions.some((line) => line.conditionNo === conditionNo))
    throw conditionUnknown(classCode, conditionNo)
  const componentId = component?.id ?? null
  const place = await placeFacts(ctx, { cityId, streetId, districtId, componentId })
  const rules = await ruleFacts(ctx, cityId, { ...answer, rules: [...answer.rules] })
  const proposal = proposalOf(answer, resolveRules(rules, place))
  const calendars = await calendarInForce(ctx, { cityId, at })
  const calendar = calendarFor(calendars, proposal.units[0]?.unitId ?? null)
  const entry = lines.find(({ id }) => id === answer.entryId) ?? null
  return {
    className: catalogueClass.name,
    filingCondition: entry?.filingCondition ?? null,
    closingCondition: entry?.closingCondition ?? null,
    entry,
    editionNumber: edition.number,
    conditions,
    proposal,
    dueAt: dueAt(at, { value: answer.limitValue, unit: answer.limitUnit }, calendar),
    grid: await gridOf(ctx, gridId),
  }
}

type ClassKey = NonNullable<Parameters<typeof editionFacts>[2]>
type Filing = Parameters<typeof filingFacts>[1]

async function manualAnswer(ctx: Ctx, { standard, kind, code }: ClassKey, filing: Filing) {
  const { cityId, filedAt: at } = filing
  const edition = await editionInForce(ctx, { cityId, at })
  if (edition === null) throw noManualInForce()
  const facts = await editionFacts(ctx, edition, { standard, kind, code })
  const [decision] = manualDecisions(facts).flatMap(({ decisions }) => decisions)
  const answer =
    decision === undefined ? fallbackAnswer : matchEntry(decision, await filingFacts(ctx, filing))
  return { edition, answer }
}

const linesOf = (ctx: Ctx, editionId: string, { kind, code }: ClassKey) =>
  ctx.db.manualEntry.findMany({
    where: { editionId, kind, classCode: code },
    orderBy: { conditionNo: 'asc' },
  })

const gridOf = (ctx: Ctx, id: string | null) =>
  id === null
    ? null
    : ctx.db.unitGrid.findUnique({ where: { id }, select: { code: true, name: true } })
