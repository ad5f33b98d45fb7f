import type { Ctx } from '../../services/ctx.ts'
import { escalateClocks } from '../../services/deadlines/escalate-clocks.ts'
import { inPast } from './seeding.ts'

type Past = { readonly caseId: string; readonly until: Date }

/** More levels than all clocks of one case have. */
const mostLevels = 40

/** 补升级 — records each level of a case's clocks at the instant it was reached, as its ladder would have. */
export async function catchUpLevels(ctx: Ctx, { caseId, until }: Past): Promise<void> {
  for (let level = 0; level < mostLevels; level += 1) {
    const { _min } = await ctx.db.clock.aggregate({
      where: { caseId, state: 'RUNNING' },
      _min: { nextAt: true },
    })
    if (_min.nextAt === null || _min.nextAt > until) return
    await escalateClocks(inPast(ctx, _min.nextAt), { caseId })
  }
}
