import type { Ctx, Json } from '../ctx.ts'
import type { ownVariables } from './own-variables.ts'

type OwnVariables = Readonly<Partial<Record<(typeof ownVariables)[number], Json>>>

/** 启动消息 — the message that starts a case's process; null once an instance speaks for it. */
export async function caseStartMessage(ctx: Ctx, caseId: string) {
  const caseFile = await ctx.db.case.findUnique({
    where: { id: caseId },
    select: { instanceKey: true, restartedAt: true, source: true },
  })
  if (caseFile === null || caseFile.instanceKey !== null || caseFile.restartedAt !== null)
    return null
  return {
    name: `problem-reported.city-case.${ctx.city.cityCode}`,
    variables: { caseId, source: caseFile.source } satisfies OwnVariables,
  }
}
