import type { ManualEdition } from '../../prisma/generated/client.ts'
import type { ManualEditKind } from '../../prisma/generated/enums.ts'
import { gradeCell } from '../command-manual/case-grade.ts'
import { editedBy } from '../command-manual/edited-by.ts'
import { grouped } from '../command-manual/grouped.ts'
import { basesInWords } from '../command-manual/legal-bases.ts'
import { dispatchCell } from '../command-manual/line-dispatch.ts'
import { verificationCell } from '../command-manual/line-verification.ts'
import type { Ctx } from '../ctx.ts'
import { ladderInWords } from '../deadlines/given-ladder.ts'
import { areaClassCell } from '../organizations/area-class.ts'
import { type EditedLine, type LineRule, type SomeFacts, wholeFacts } from './edited-line.ts'

type Edit = {
  /** The draft, locked. */
  readonly edition: ManualEdition
  readonly kind: ManualEditKind
  readonly lines: readonly EditedLine[]
  readonly undoesId?: string
}
/** 改动结果 — the act as it is kept, and the edition's version that it made. */
export type Applied = { readonly editId: string; readonly version: number }

/** 执行改动 — writes what an act makes of its lines, keeps it so that it can be undone, and audits it. */
export async function applyEdit(ctx: Ctx, edit: Edit): Promise<Applied> {
  const { edition, kind, lines, undoesId = null } = edit
  await writeChanged(ctx, lines)
  await writeAdded(ctx, edition.id, lines)
  await removeLines(ctx, lines)
  const { version } = await ctx.db.manualEdition.update({
    where: { id: edition.id },
    data: { version: { increment: 1 }, ...editedBy(ctx) },
    select: { version: true },
  })
  const { id } = await ctx.db.manualEdit.create({
    data: {
      ...{ cityId: ctx.city.cityId, editionId: edition.id, version, kind, undoesId },
      ...{ lines: [...lines], lineCount: lines.length, at: ctx.now() },
      ...{ byId: ctx.actor.id, byName: ctx.actor.name },
    },
    select: { id: true },
  })
  ctx.audit({
    ...{ action: auditActions[kind], subjectType: 'ManualEdition', subjectId: edition.id },
    details: { number: edition.number, ...detailsOf(lines) },
  })
  return { editId: id, version }
}

const auditActions: Readonly<Record<ManualEditKind, string>> = {
  CHANGE: 'changeManualLine',
  ADD: 'addManualLine',
  REMOVE: 'removeManualLine',
  BULK: 'changeManualLines',
  UNDO: 'undoManualEdit',
  UPSTREAM: 'takeUpstreamChanges',
}

async function writeChanged(ctx: Ctx, lines: readonly EditedLine[]): Promise<void> {
  const changed = lines.filter(({ before, after }) => before !== null && after !== null)
  for (const same of grouped(changed, ({ after }) => JSON.stringify(after)).values()) {
    const { rules, ...words } = same[0]?.after ?? {}
    const ids = same.map(({ entryId }) => entryId)
    await ctx.db.manualEntry.updateMany({
      where: { id: { in: ids } },
      data: { ...given(words), version: { increment: 1 } },
    })
    if (rules === undefined) continue
    await ctx.db.$executeRaw`SELECT clear_draft_rules(${ids}::uuid[])`
    await writeRules(ctx, new Map(ids.map((id) => [id, rules])))
  }
}

type Words = Omit<SomeFacts, 'rules'>
type Given = { [Name in keyof Words]?: Exclude<Words[Name], undefined> }

/** What is left out is not changed. */
const given = (words: Words): Given =>
  // says of the entries just filtered what the type says
  Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined)) as Given

async function writeAdded(ctx: Ctx, editionId: string, lines: readonly EditedLine[]) {
  const added = lines.filter(({ before }) => before === null)
  if (added.length === 0) return
  const whole = added.map(({ entryId, after }) => ({ entryId, facts: wholeFacts(after) }))
  await ctx.db.manualEntry.createMany({
    data: whole.map(({ entryId, facts: { rules: _, ...facts } }) => ({
      ...{ ...facts, id: entryId, cityId: ctx.city.cityId, editionId },
    })),
  })
  await writeRules(ctx, new Map(whole.map(({ entryId, facts }) => [entryId, facts.rules])))
}

async function removeLines(ctx: Ctx, lines: readonly EditedLine[]): Promise<void> {
  const ids = lines.filter(({ after }) => after === null).map(({ entryId }) => entryId)
  if (ids.length > 0) await ctx.db.$executeRaw`SELECT remove_draft_lines(${ids}::uuid[])`
}

async function writeRules({ db, city }: Ctx, byLine: ReadonlyMap<string, readonly LineRule[]>) {
  await db.manualRule.createMany({
    data: [...byLine].flatMap(([entryId, rules]) =>
      rules.map((rule, position) => ({ ...rule, cityId: city.cityId, entryId, position })),
    ),
  })
}

const mostAudited = 20

/** The record keeps every line; the audit names the first of many. */
function detailsOf(lines: readonly EditedLine[]) {
  const [only, ...others] = lines
  const named = lines
    .slice(0, mostAudited)
    .map(({ classCode, conditionNo }) => `${classCode} ${conditionNo}`)
  if (only === undefined || others.length > 0) return { count: lines.length, lines: named }
  return { lines: named, before: inWords(only.before), after: inWords(only.after) }
}

const inWords = (facts: SomeFacts | null) => {
  if (facts === null) return null
  const { filingCondition, closingCondition, limitText, unitsText, supervisingText } = facts
  const { evidenceRequired, legalBases, urgent, selfHandling } = facts
  const { exceptionTo, areaText, areaClass, grade, season, hours } = facts
  const { ladder, dispatch, verification, quickPath } = facts
  const words = {
    ...{ filingCondition, closingCondition, limitText, unitsText, supervisingText },
    ...{ evidenceRequired, legalBases: legalBases && basesInWords(legalBases) },
    ...{
      urgent,
      selfHandling,
      exceptionTo: exceptionTo === null ? '' : exceptionTo,
      area: areaText,
    },
    areaClass: areaClass === undefined ? undefined : areaClassCell(areaClass),
    grade: grade === undefined ? undefined : gradeCell(grade),
    ...{ season, hours, ladder: ladder && ladderInWords(ladder) },
    dispatch: dispatch && dispatchCell(dispatch),
    verification: verification && verificationCell(verification),
    quickPath,
  }
  return Object.fromEntries(
    Object.entries(words).flatMap(([name, said]) => (said === undefined ? [] : [[name, said]])),
  )
}
