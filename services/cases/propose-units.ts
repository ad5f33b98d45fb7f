import { resolveRules } from '../command-manual/propose-units.ts'
import type { Ctx } from '../ctx.ts'
import type { CaseFile } from './case-file.ts'
import { DispatchMode, dispatchModeOf, isCertain, secondLevelCenter } from './dispatch-mode.ts'
import { lineSays } from './line-says.ts'
import { lockCase } from './lock-case.ts'
import { placeFacts } from './place-facts.ts'
import { isUnanswered, Proposal, proposalOf } from './proposal.ts'
import { type ManualAnswer, ruleFacts } from './rule-facts.ts'
import { assertOpen } from './rules.ts'
import { tellNobodyFound } from './tell-nobody-found.ts'

type Asked = { readonly caseId: string; readonly manualAnswer: ManualAnswer }

/**
 * 责任单位建议 — turns the manual's rules into units of this place, keeps them on the case, and answers how it is
 * dispatched, whether it is verified and takes the quick path. A second run after the same filing finds the proposal made. Throws CASE_CLOSED.
 */
export async function proposeUnits(ctx: Ctx, { caseId, manualAnswer }: Asked) {
  const caseFile = await lockCase(ctx, caseId)
  assertOpen(caseFile)
  if (caseFile.dispatchMode !== null) {
    const { entryId } = Proposal.parse(caseFile.proposal)
    const { verification, quickPath } = await lineSays(ctx, entryId)
    return { dispatchMode: DispatchMode.parse(caseFile.dispatchMode), verification, quickPath }
  }
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
  const line = await lineSays(ctx, proposal.entryId)
  const dispatchMode = dispatchModeOf({
    level: catalogueClass?.dispatchLevel ?? city.dispatchLevel,
    centerExists: center !== null,
    certain: isCertain(resolved),
    line: line.dispatch,
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
  if (isUnanswered(proposal)) await tellNobodyFound(ctx, caseFile)
  return { dispatchMode, verification: line.verification, quickPath: line.quickPath }
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
