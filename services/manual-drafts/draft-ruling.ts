import { editionInForce } from '../command-manual/edition-in-force.ts'
import { lockManual } from '../command-manual/lock-manual.ts'
import type { Ctx } from '../ctx.ts'
import { conditionUnknown, invalidInput, noManualInForce, notFound } from '../errors.ts'
import { addManualLine } from './add-line.ts'
import { factsOf } from './edited-line.ts'
import { draftLines } from './lock-draft.ts'
import { startManualDraft } from './start-draft.ts'

type Asked = { readonly caseId: string }

/**
 * 裁定入手册 — what was ruled last of a case becomes a line of a draft: an exception to the line of its condition, for its
 * street, which names the unit ruled responsible. The latest draft is taken, or one is started; a second run finds the line.
 * Throws NOT_FOUND, INVALID_INPUT, NO_MANUAL_IN_FORCE, CONDITION_UNKNOWN, UNIT_NOT_ELIGIBLE.
 */
export async function draftRuling(ctx: Ctx, { caseId }: Asked) {
  const { cityId } = ctx.city
  await lockManual(ctx)
  const ruling = await ctx.db.ruling.findFirst({
    where: { caseId, cityId },
    orderBy: { ruledAt: 'desc' },
    include: { case: true },
  })
  if (ruling === null) throw notFound('A ruling on this case')
  const { unitId, case: ruled } = ruling
  if (ruled.streetId === null)
    throw invalidInput(
      'The street of this case is not known, so no line can say where the ruling holds. Nothing was changed; add a line by hand.',
    )
  const editionId = await draftOf(ctx, ruled)
  const conditionNo = ruled.conditionNo ?? 1
  const itsClass = { editionId, kind: ruled.classKind, classCode: ruled.classCode }
  const its = await draftLines(ctx, itsClass)
  const known = its.find(
    (line) => line.exceptionTo === conditionNo && line.areaUnitId === ruled.streetId,
  )
  if (known !== undefined) return { editionId, entryId: known.id }
  const base = its.find((line) => line.conditionNo === conditionNo && line.exceptionTo === null)
  if (base === undefined) throw conditionUnknown(ruled.classCode, conditionNo)
  const { entryId } = await addManualLine(ctx, {
    ...{ ...factsOf(base), editionId },
    ...{ exceptionTo: conditionNo, areaUnitId: ruled.streetId },
    rules: [{ kind: 'NAMED_UNIT', unitId }],
  })
  return { editionId, entryId }
}

type Ruled = { readonly caseNumber: string; readonly standard: string }

/** The latest draft by the catalogue of the case; where there is none, one of the edition in force. */
async function draftOf(ctx: Ctx, { caseNumber, standard }: Ruled): Promise<string> {
  const { cityId } = ctx.city
  const draft = await ctx.db.manualEdition.findFirst({
    where: { cityId, standard, status: 'DRAFT' },
    orderBy: { number: 'desc' },
    select: { id: true },
  })
  if (draft !== null) return draft.id
  const source = await editionInForce(ctx, { cityId, at: ctx.now() })
  if (source === null) throw noManualInForce()
  const reason = `案件 ${caseNumber} 的责任裁定`
  const { editionId } = await startManualDraft(ctx, { editionId: source.id, reason })
  return editionId
}
