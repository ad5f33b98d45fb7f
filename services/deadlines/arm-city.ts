import type { Ctx } from '../ctx.ts'
import { deadlineEarlier } from './arm.ts'

type Earlier = { readonly caseId: string; readonly earlierAt: Date }

/** 全市补布防 — tells every ladder of a city for which, in the engine's time, something comes earlier than it is armed for; answers how many. */
export async function armCity(ctx: Ctx, { cityId }: { readonly cityId: string }): Promise<number> {
  const earlier = await ctx.db.$queryRaw<Earlier[]>`
    WITH soonest AS (
      SELECT case_id, min(next_at) AS at FROM clocks
      WHERE city_id = ${cityId}::uuid AND next_at IS NOT NULL
      GROUP BY case_id
    ), earliest AS (
      SELECT soonest.case_id, engine_time(y, soonest.at) AS at
      FROM soonest JOIN cities y ON y.id = ${cityId}::uuid
    )
    UPDATE ladders l SET armed_at = e.at FROM earliest e
    WHERE l.case_id = e.case_id AND l.ended_at IS NULL AND (l.armed_at IS NULL OR l.armed_at > e.at)
    RETURNING l.case_id AS "caseId", l.armed_at AS "earlierAt"`
  for (const { caseId, earlierAt } of earlier) ctx.queue.add(deadlineEarlier(caseId, earlierAt))
  return earlier.length
}
