import type { Ctx } from '../ctx.ts'

/** 启动阶梯 — at a case's first clock; the ladder escalates as soon as it starts, so it counts as armed now. */
export async function startLadder(ctx: Ctx, { caseId }: { readonly caseId: string }) {
  const started = await ctx.db.$executeRaw`
    INSERT INTO ladders (case_id, city_id, armed_at)
    SELECT c.id, c.city_id, engine_time(y, ${ctx.now()}::timestamptz)
    FROM cases c JOIN cities y ON y.id = c.city_id WHERE c.id = ${caseId}::uuid
    ON CONFLICT (case_id) DO NOTHING`
  if (started > 0) ctx.queue.add({ kind: 'start-ladder', caseId })
}
