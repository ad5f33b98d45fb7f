import type { Ctx } from '../ctx.ts'
import type { CaseFile } from './case-file.ts'
import { casesAtSpot } from './related-cases.ts'
import type { RiskFacts } from './verification-sample.ts'

/** So many of a unit's latest closed cases tell of its work. */
const latestClosed = 50

/** 风险事实 — what is known of a case when what was done about it has been accepted. */
export async function riskFacts(ctx: Ctx, { id }: CaseFile): Promise<Omit<RiskFacts, 'urgent'>> {
  const { db } = ctx
  const caseFile = await db.case.findUniqueOrThrow({ where: { id } })
  const { source, timesReported, reworkCount, responsibleUnitId } = caseFile
  const returned = await db.stepVisit.findFirst({
    where: { caseId: id, outcome: 'REWORK' },
    select: { id: true },
  })
  const past = await db.case.findMany({
    where: { responsibleUnitId, closedAt: { not: null } },
    orderBy: { closedAt: 'desc' },
    take: responsibleUnitId === null ? 0 : latestClosed,
    select: { reworkCount: true },
  })
  return {
    ...{ source, timesReported },
    reworked: reworkCount > 0 || returned !== null,
    casesAtSpot: (await casesAtSpot(db, { ...caseFile, at: ctx.now() })).length,
    unitPast: {
      closed: past.length,
      reworked: past.filter((one) => one.reworkCount > 0).length,
    },
  }
}
