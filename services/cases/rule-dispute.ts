import { z } from 'zod'
import type { Ctx, Json } from '../ctx.ts'
import { overruleReturn } from '../deadlines/overrule-return.ts'
import { invalidInput } from '../errors.ts'
import type { CaseFile } from './case-file.ts'
import { dispatchCase } from './dispatch-case.ts'
import { openRefusals } from './disputes.ts'
import { readTurns } from './read-turns.ts'
import { tellRuling } from './tell-ruling.ts'

type Dispute = {
  readonly taskId: string
  readonly caseFile: CaseFile
  readonly unitId: string | null
  readonly grounds: Json | undefined
}
const Grounds = z.string().trim().min(1)

/**
 * 裁定 — the command center says which unit answers for a case that was refused, and on which grounds: it is sent to
 * that unit, and all who are concerned hear of it. Throws INVALID_INPUT, UNIT_NOT_ELIGIBLE.
 */
export async function ruleDispute(ctx: Ctx, { taskId, caseFile, unitId, grounds }: Dispute) {
  const { data: said } = Grounds.safeParse(grounds)
  if (said === undefined)
    throw invalidInput(
      'A ruling says on which grounds. Nothing was changed; write them down, then rule again.',
      'grounds',
    )
  const { id: caseId, cityId } = caseFile
  const refusals = openRefusals(await readTurns(ctx.db, { caseId }))
  const dispatched = await dispatchCase(ctx, { caseFile, unitId })
  const { responsibleUnitId } = dispatched
  const { id } = await ctx.db.ruling.create({
    data: {
      ...{ cityId, caseId, taskId, unitId: responsibleUnitId, grounds: said },
      refusalIds: refusals.map((refusal) => refusal.id),
      ...{ ruledAt: ctx.now(), ruledById: ctx.actor.kind === 'PERSON' ? ctx.actor.id : null },
    },
    select: { id: true },
  })
  await overruleReturn(ctx, { caseId, unitId: responsibleUnitId })
  const concerned = [responsibleUnitId, ...refusals.flatMap((refusal) => refusal.unitId ?? [])]
  await tellRuling(ctx, { ...{ cityId, caseId, rulingId: id }, unitIds: concerned })
  ctx.audit({
    ...{ action: 'ruleDispute', subjectType: 'Ruling', subjectId: id, caseId, cityId },
    details: { unitId: responsibleUnitId, refusals: refusals.length },
  })
  return dispatched
}
