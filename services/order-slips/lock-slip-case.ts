import type { CaseFile } from '../cases/case-file.ts'
import { lockCase } from '../cases/lock-case.ts'
import { assertOpen, worksHere } from '../cases/rules.ts'
import type { Ctx } from '../ctx.ts'
import { forbidden } from '../errors.ts'
import { type Issued, issuingUnit } from './rules.ts'

export type SlipCase = {
  readonly caseFile: CaseFile
  readonly issued: Issued
  /** For which the acting officer issues. */
  readonly unitId: string
  readonly personId: string
}

/** Locks a case for an officer of its department who issues or revokes a slip. Throws FORBIDDEN, NOT_FOUND, CASE_CLOSED. */
export async function lockSlipCase(ctx: Ctx, caseId: string): Promise<SlipCase> {
  const caseFile = await lockCase(ctx, caseId)
  assertOpen(caseFile)
  const hops = await ctx.db.hop.findMany({
    where: { caseId, givenBackAt: null, task: { status: 'OPEN' } },
    select: { toUnitId: true },
  })
  const { actor, city } = ctx
  const { stage, responsibleUnitId } = caseFile
  const issued = { stage, responsibleUnitId, hops }
  const unitId = issuingUnit(actor, issued)
  const here = worksHere(city.cityId, { unitId: responsibleUnitId, case: caseFile })
  if (actor.kind !== 'PERSON' || actor.id === null || unitId === null || !here)
    throw forbidden('An order slip of this case')
  return { caseFile, issued, unitId, personId: actor.id }
}
