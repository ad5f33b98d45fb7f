import type { Case } from '../../prisma/generated/client.ts'
import { Proposal } from '../cases/proposal.ts'
import type { Ctx } from '../ctx.ts'
import { calendarFor } from '../deadlines/calendar-edition.ts'
import { calendarInForce } from '../deadlines/calendar-in-force.ts'
import { dueAt } from '../deadlines/due-at.ts'
import { caseNotFiled, notFound } from '../errors.ts'

/** 案件摘录 — a case as it could become an example: its facts, and what it came to; whether that is right, a person has to say. */
export type CaseExample = {
  readonly case: Case
  readonly componentCode: string | null
  readonly cameTo: Proposal
  /** Counted from the report by the calendar in force. */
  readonly dueAt: Date
}

/** 摘录案件 — writes nothing. Throws NOT_FOUND, CASE_NOT_FILED. */
export async function exampleOfCase(
  ctx: Pick<Ctx, 'db' | 'city' | 'now'>,
  { caseId }: { readonly caseId: string },
): Promise<CaseExample> {
  const { cityId } = ctx.city
  const caseFile = await ctx.db.case.findFirst({ where: { id: caseId, cityId } })
  if (caseFile === null) throw notFound('This case')
  if (caseFile.proposal === null) throw caseNotFiled(caseFile.caseNumber)
  const cameTo = Proposal.parse(caseFile.proposal)
  const component =
    caseFile.componentId === null
      ? null
      : await ctx.db.component.findUnique({ where: { id: caseFile.componentId } })
  const calendar = calendarFor(
    await calendarInForce(ctx, { cityId, at: ctx.now() }),
    cameTo.units[0]?.unitId ?? null,
  )
  const limit = { value: cameTo.limitValue, unit: cameTo.limitUnit }
  return {
    ...{ case: caseFile, cameTo, componentCode: component?.code ?? null },
    dueAt: dueAt(caseFile.reportedAt, limit, calendar),
  }
}
