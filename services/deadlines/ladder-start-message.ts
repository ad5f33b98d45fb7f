import type { Ctx } from '../ctx.ts'

/** 启动消息 — the message that starts a case's ladder; null once an instance speaks for it, or its case has ended. */
export async function ladderStartMessage(ctx: Ctx, caseId: string) {
  const ladder = await ctx.db.ladder.findUnique({ where: { caseId } })
  if (ladder === null || ladder.instanceKey !== null || ladder.endedAt !== null) return null
  return {
    name: `ladder-started.deadline-ladder.${ctx.city.cityCode}`,
    variables: { caseId },
  }
}
