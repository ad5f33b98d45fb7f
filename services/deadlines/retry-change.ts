import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'
import { changeAudit } from './change-audit.ts'
import { laterChangeApplied } from './refusals.ts'
import { isSuperseded } from './superseded-change.ts'

/** 重试在办变更 — one that has failed goes on behind the last case that it was applied to. Throws NOT_FOUND where none has, VERSION_CONFLICT where a later one has been applied since. */
export async function retryChange(ctx: Ctx, { changeId: id }: { readonly changeId: string }) {
  const { cityId, cityCode } = ctx.city
  const [change] = await ctx.db.openCaseChange.updateManyAndReturn({
    where: { id, cityId, state: 'FAILED' },
    data: { state: 'WAITING', failure: null, failedCaseId: null, finishedAt: null },
  })
  if (change === undefined) throw notFound('A change of open cases that has failed')
  if (await isSuperseded(ctx, change)) throw laterChangeApplied()
  await ctx.db.$executeRaw`SELECT enqueue_open_case_change(${id}::uuid, ${cityCode})`
  const { retried: action, subject } = changeAudit(change)
  ctx.audit({ action, ...subject })
  return { changeId: id }
}
