import { z } from 'zod'
import type { ManualEdition } from '../../prisma/generated/client.ts'
import type { MoveOutcome } from '../../prisma/generated/enums.ts'
import { copyLines, type LinePlace } from '../command-manual/copy-lines.ts'
import { lockManual } from '../command-manual/lock-manual.ts'
import type { Ctx } from '../ctx.ts'
import { invalidInput, notFound } from '../errors.ts'
import { createDraft } from './create-draft.ts'
import type { DraftLine } from './edited-line.ts'
import { draftLines } from './lock-draft.ts'
import { classKey, type PlacedLine, placedLines, type Successors } from './placed-lines.ts'
import { mappingUnconfirmed } from './refusals.ts'

const Move = z.object({
  editionId: z.uuid(),
  /** Of the catalogue to which it goes. */
  standard: z.string().trim().min(1).max(40),
  title: z.string().trim().max(200).optional(),
  /** A dry run needs none. */
  reason: z.string().trim().max(1000).default(''),
  dryRun: z.boolean().default(false),
})
type Placed = readonly PlacedLine<DraftLine>[]

/**
 * 迁移手册 — a draft with the lines of an edition under the classes that succeed theirs in another edition of the catalogue, and
 * with it a report of every line, also of those that have no place there. The edition itself stays as it is; a dry run only
 * counts. Throws NOT_FOUND, INVALID_INPUT, MAPPING_UNCONFIRMED.
 */
export async function moveManualToCatalogue(ctx: Ctx, input: z.input<typeof Move>) {
  const { editionId, standard, title, reason, dryRun } = Move.parse(input)
  await lockManual(ctx)
  const { cityId } = ctx.city
  const source = await ctx.db.manualEdition.findFirst({ where: { id: editionId, cityId } })
  if (source === null) throw notFound('This manual edition')
  if (source.standard === standard)
    throw invalidInput(`This edition is of ${standard} already. No draft was made.`, 'standard')
  const lines = await draftLines(ctx, { editionId })
  const placed = placedLines(lines, await successorsOf(ctx, source, standard))
  const counts = countsOf(placed)
  if (dryRun) return { counts, editionId: null }
  if (placed.every(({ places }) => places.length === 0))
    throw mappingUnconfirmed(source.standard, standard)
  if (reason === '') throw invalidInput('Say why it is moved. No draft was made.', 'reason')
  const draft = await createDraft(ctx, { source, title, reason, standard })
  const placesOf = await placing(ctx, standard, placed)
  const entries = await copyLines(ctx, source, { id: draft.id, placesOf })
  await keepReport(ctx, draft, placed)
  ctx.audit({
    ...{ action: 'moveManualToCatalogue', subjectType: 'ManualEdition', subjectId: draft.id },
    details: {
      ...{ number: draft.number, fromStandard: source.standard, toStandard: standard },
      ...{ reason, entries, missing: counts.NO_SUCCESSOR + counts.UNCONFIRMED },
    },
  })
  return { counts, editionId: draft.id }
}

async function successorsOf(ctx: Ctx, { standard: fromStandard }: ManualEdition, to: string) {
  const { cityId } = ctx.city
  const confirmed = await ctx.db.classMapping.findMany({
    where: { cityId, fromStandard, toStandard: to, confirmedAt: { not: null } },
  })
  const successors: Successors = new Map(
    confirmed.map(({ kind, fromCode, targetCodes }) => [
      classKey({ kind, code: fromCode }),
      targetCodes,
    ]),
  )
  return successors
}

/** Where each line is to stand, with what its classes are called. */
async function placing({ db, city: { cityId } }: Ctx, standard: string, placed: Placed) {
  const classes = await db.catalogueClass.findMany({ where: { cityId, standard } })
  const byKey = new Map(classes.map((one) => [classKey(one), one]))
  const byLine = new Map(placed.map(({ line, places }) => [line.id, places]))
  return ({ id, kind }: Pick<DraftLine, 'id' | 'kind'>): LinePlace[] =>
    (byLine.get(id) ?? []).flatMap(({ classCode, conditionNo }) => {
      const its = byKey.get(classKey({ kind, code: classCode }))
      if (its === undefined) return []
      const { name: className, majorCode, majorName } = its
      return { classCode, conditionNo, className, majorCode, majorName }
    })
}

async function keepReport(
  { db, city: { cityId } }: Ctx,
  { id: editionId }: ManualEdition,
  placed: Placed,
) {
  await db.manualMovedLine.createMany({
    data: placed.map(({ line, outcome, places }) => {
      const { kind, classCode, className, conditionNo, filingCondition } = line
      const its = { kind, classCode, className, conditionNo, filingCondition }
      return { ...its, cityId, editionId, outcome, places: [...places] }
    }),
  })
}

/** 迁移统计 — how many lines there are of each outcome. */
type MoveCounts = Readonly<Record<MoveOutcome, number>>

const countsOf = (placed: Placed): MoveCounts => {
  const of = (wanted: MoveOutcome) => placed.filter(({ outcome }) => outcome === wanted).length
  return {
    MOVED: of('MOVED'),
    MERGED: of('MERGED'),
    SPLIT: of('SPLIT'),
    NO_SUCCESSOR: of('NO_SUCCESSOR'),
    UNCONFIRMED: of('UNCONFIRMED'),
  }
}
