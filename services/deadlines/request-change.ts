import type { OpenCaseChange } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { countOpenCases, type Decided } from './open-clocks.ts'

/** 在办变更 — what is on its way: an edition of the calendar to all open cases, or another limit to those that a line of the manual had decided. */
export type Changing = Pick<OpenCaseChange, 'cityId' | 'calendarId' | 'entryId' | 'requestedAt'>
type Asked =
  | { readonly calendarId: string }
  | { readonly entryId: string; readonly limitValue: number; readonly reason: string }

/** 涉及案件 — which open cases a change goes to: null for all of them. */
export const decidedBy = ({
  entryId,
  requestedAt: by,
}: Pick<Changing, 'entryId' | 'requestedAt'>) =>
  entryId === null ? null : ({ entryId, by } satisfies Decided)

/** 申请在办变更 — it is applied in the background. Whoever asks holds the city, so that changes stand one behind the other. */
export async function requestChange(ctx: Ctx, asked: Asked) {
  const { cityId, cityCode } = ctx.city
  const requestedAt = ctx.now()
  const decided = 'entryId' in asked ? { entryId: asked.entryId, by: requestedAt } : null
  const change = await ctx.db.openCaseChange.create({
    data: {
      ...{ ...asked, cityId, requestedAt },
      requestedById: ctx.actor.kind === 'PERSON' ? ctx.actor.id : null,
      total: await countOpenCases(ctx, decided),
    },
    select: { id: true, total: true },
  })
  await ctx.db.$executeRaw`SELECT enqueue_open_case_change(${change.id}::uuid, ${cityCode})`
  return change
}
