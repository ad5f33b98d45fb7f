import { z } from 'zod'
import type { OpenCaseChange } from '../../prisma/generated/client.ts'
import type { Act, Ctx } from '../ctx.ts'
import { applyEdition } from './apply-edition.ts'
import { applyLimit } from './apply-limit.ts'
import { publishedPeriods } from './evaluation-periods.ts'
import { lockLadders } from './lock-ladder.ts'
import { openCaseIds, openClocks } from './open-clocks.ts'
import { decidedBy } from './request-change.ts'
import { isSuperseded } from './superseded-change.ts'

/** So many cases in one transaction: between them officers have their turn. */
const usuallyAtOnce = 100

/** 在办变更 — applies a change to the open cases, chunk by chunk; taken up again it goes on where it was. */
export async function applyChange(
  act: Act,
  changeId: string,
  atOnce = usuallyAtOnce,
): Promise<void> {
  while (await act((ctx) => applyToNext(ctx, { changeId, atOnce })));
}

type Chunk = { readonly changeId: string; readonly atOnce: number }

/** Whether there may be more. Two at once take turns; while a chunk is done nobody asks for another change. */
async function applyToNext(ctx: Ctx, { changeId: id, atOnce }: Chunk): Promise<boolean> {
  await ctx.db.$executeRaw`SELECT FROM cities WHERE id = ${ctx.city.cityId}::uuid FOR SHARE`
  await ctx.db.$executeRaw`SELECT FROM open_case_changes WHERE id = ${id}::uuid FOR UPDATE`
  const change = await ctx.db.openCaseChange.findFirst({
    where: { id, cityId: ctx.city.cityId, state: { in: ['WAITING', 'RUNNING'] } },
  })
  if (change === null) return false
  const caseIds = (await isSuperseded(ctx, change))
    ? []
    : await openCaseIds(ctx, {
        ...{ after: change.lastCaseId, most: atOnce, decided: decidedBy(change) },
      })
  const { moved, kept } = await applyTo(ctx, change, caseIds)
  await ctx.db.openCaseChange.update({
    where: { id },
    data: {
      ...{ done: { increment: caseIds.length }, moved: { increment: moved } },
      kept: { increment: kept },
      ...(caseIds.length > 0
        ? { state: 'RUNNING', lastCaseId: caseIds.at(-1) ?? null }
        : { state: 'DONE', finishedAt: ctx.now() }),
    },
    select: { id: true },
  })
  return caseIds.length > 0
}

const LimitChange = z.object({
  entryId: z.string(),
  limitValue: z.number(),
  reason: z.string(),
  requestedById: z.string().nullable(),
})

/** The cases are locked first, in order; answers how many due dates have moved, and how many clocks a published period keeps. */
async function applyTo(ctx: Ctx, change: OpenCaseChange, caseIds: readonly string[]) {
  if (caseIds.length === 0) return { moved: 0, kept: 0 }
  const ladders = await lockLadders(ctx, caseIds)
  const underLadder = (await openClocks(ctx, caseIds)).flatMap((clock) => {
    const ladder = ladders.get(clock.caseId)
    return ladder === undefined || ladder.endedAt !== null ? [] : [{ clock, ladder }]
  })
  const chunk = { caseIds, underLadder, periods: await publishedPeriods(ctx) }
  return change.calendarId === null
    ? applyLimit(ctx, LimitChange.parse(change), chunk)
    : applyEdition(ctx, change.calendarId, chunk)
}
