import type { LineDispatch } from '../../prisma/generated/enums.ts'
import { resolveRules } from '../command-manual/propose-units.ts'
import type { Ctx } from '../ctx.ts'
import type { CaseFile } from './case-file.ts'
import { DispatchMode, dispatchModeOf, isCertain, secondLevelCenter } from './dispatch-mode.ts'
import { lockCase } from './lock-case.ts'
import { placeFacts } from './place-facts.ts'
import { proposalOf } from './proposal.ts'
import { type ManualAnswer, ruleFacts } from './rule-facts.ts'
import { assertOpen } from './rules.ts'

type Asked = { readonly caseId: string; readonly manualAnswer: ManualAnswer }

/**
 * 责任单位建议 — turns the manual's rules into units of this place, keeps them on the case, and answers how it is
 * dispatched. A second run after the same filing finds the proposal made. Throws CASE_CLOSED.
 */
export async function proposeUnits(ctx: Ctx, { caseId, manualAnswer }: Asked) {
  const caseFile = await lockCase(ctx, caseId)
  assertOpen(caseFile)
  if (caseFile.dispatchMode !== null)
    return { dispatchMode: DispatchMode.parse(caseFile.dispatchMode) }
  const city = await ctx.db.city.findUniqueOrThrow({ where: { id: caseFile.cityId } })
  const catalogueClass = await ctx.db.catalogueClass.findFirst({
    where: {
      cityId: caseFile.cityId,
      standard: caseFile.standard,
      kind: caseFile.classKind,
      code: caseFile.classCode,
    },
    select: { dispatchLevel: true },
  })
  const resolved = resolveRules(
    await ruleFacts(ctx, caseFile.cityId, manualAnswer),
    await placeFacts(ctx, caseFile),
  )
  const center = await centerOf(ctx, caseFile)
  const proposal = proposalOf(manualAnswer, resolved)
  const dispatchMode = dispatchModeOf({
    level: catalogueClass?.dispatchLevel ?? city.dispatchLevel,
    centerExists: center !== null,
    certain: isCertain(resolved),
    line: await lineDispatch(ctx, proposal.entryId),
    automatic: city.automaticDispatch,
  })
  await ctx.db.case.update({
    where: { id: caseId },
    data: {
      proposal,
      dispatchMode,
      manualEntryId: proposal.entryId,
      secondLevelUnitId: dispatchMode === 'TWO_LEVEL' ? (center?.id ?? null) : null,
      version: { increment: 1 },
    },
    select: { id: true },
  })
  return { dispatchMode }
}

/** What the line that decided says of dispatch; the fallback's answer is of no line. */
async function lineDispatch({ db }: Ctx, entryId: string | null): Promise<LineDispatch> {
  if (entryId === null) return 'BY_CITY'
  const line = await db.manualEntry.findUnique({
    where: { id: entryId },
    select: { dispatch: true },
  })
  return line?.dispatch ?? 'BY_CITY'
}

async function centerOf({ db, city }: Ctx, { cityId, districtId }: CaseFile) {
  if (districtId === null) return null
  const units = await db.organizationUnit.findMany({
    where: {
      cityId: { in: [...city.cityIds] },
      OR: [{ id: districtId }, { kind: 'COMMAND_CENTER', active: true }],
    },
    orderBy: { id: 'asc' },
  })
  return secondLevelCenter(units, { cityId, districtId })
}
