import type { Ctx } from '../ctx.ts'

/** 请求对账 — asks for a comparison of record and engine, with repair or without; it is done in the background, one at a time. */
export async function requestReconciliation(ctx: Ctx, { repair }: { readonly repair: boolean }) {
  const { id } = await ctx.db.reconciliationRun.create({
    data: {
      cityId: ctx.city.cityId,
      repair,
      requestedBy: ctx.actor.id,
      requestedAt: ctx.now(),
    },
    select: { id: true },
  })
  await ctx.db.$executeRaw`SELECT enqueue_reconciliation(${id}::uuid)`
  ctx.audit({
    ...{ action: 'reconcile.request', subjectType: 'ReconciliationRun', subjectId: id },
    details: { repair },
  })
  return { runId: id }
}
