import { readActor } from '../accounts/stored-actor.ts'
import { completeTask } from '../cases/complete-task.ts'
import type { Act, Actor, Ctx } from '../ctx.ts'
import { DomainError } from '../errors.ts'

/** What it acts by: the system, and each step as whoever asked for it. */
export type BulkRoom = { readonly act: Act; readonly actAs: (actor: Actor) => Act }

/**
 * 执行批量办理 — ends the steps that are held, each in a transaction of its own, in the order in which they were
 * chosen; one that is refused does not keep the others. Delivered again it goes on where it stood.
 */
export async function performBulkAct(room: BulkRoom, bulkActId: string): Promise<void> {
  const begun = await room.act((ctx) => begin(ctx, bulkActId))
  if (begun === null) return
  const { asker, taskIds, outcome, comment } = begun
  const act = room.actAs(asker)
  for (const taskId of taskIds)
    try {
      await act((ctx) => endOne(ctx, { bulkActId, taskId, outcome, comment }))
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      await room.act((ctx) => refuseOne(ctx, { bulkActId, taskId, code: error.code }))
    }
  await room.act(async ({ db, now }) => {
    await db.bulkAct.update({ where: { id: bulkActId }, data: { state: 'DONE', endedAt: now() } })
  })
}

/** Null where there is nothing left to do: it was taken back, or is done. */
async function begin({ db }: Ctx, id: string) {
  await db.bulkAct.updateMany({ where: { id, state: 'HELD' }, data: { state: 'RUNNING' } })
  const bulkAct = await db.bulkAct.findUniqueOrThrow({
    where: { id },
    include: { items: { where: { state: 'HELD' }, orderBy: { position: 'asc' } } },
  })
  if (bulkAct.state !== 'RUNNING') return null
  const { outcome, comment, items } = bulkAct
  const taskIds = items.map(({ taskId }) => taskId)
  return { asker: readActor(bulkAct.actor), outcome, comment, taskIds }
}

type One = { readonly bulkActId: string; readonly taskId: string }
type Ending = One & { readonly outcome: string; readonly comment: string | null }

async function endOne(ctx: Ctx, { bulkActId, taskId, outcome, comment }: Ending): Promise<void> {
  const { count } = await ctx.db.bulkItem.updateMany({
    where: { bulkActId, taskId, state: 'HELD' },
    data: { state: 'DONE', at: ctx.now() },
  })
  if (count > 0) await completeTask(ctx, { taskId, outcome, comment })
}

const refuseOne = (
  { db, now }: Ctx,
  { bulkActId, taskId, code }: One & { readonly code: string },
) =>
  db.bulkItem.updateMany({
    where: { bulkActId, taskId, state: 'HELD' },
    data: { state: 'REFUSED', code, at: now() },
  })
