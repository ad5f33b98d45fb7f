import { isDeepStrictEqual } from 'node:util'
import { Prisma, type ProcessDraft, type ProcessMilestone } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'

type Says = Pick<ProcessDraft, 'xml' | 'forms' | 'decisions'>

/** 草稿内容 — all that a draft says, as the database takes it. */
export const contentIn = ({ xml, forms, decisions }: Says) => ({
  xml,
  forms: forms ?? Prisma.DbNull,
  decisions: decisions ?? Prisma.DbNull,
})

/** 里程碑 — one of the acting city, with its draft. Throws NOT_FOUND. */
export async function ownMilestone({ db, city: { cityId } }: Ctx, id: string) {
  const milestone = await db.processMilestone.findFirst({
    where: { id, cityId },
    include: { draft: true },
  })
  if (milestone === null) throw notFound('This milestone')
  return milestone
}

/** 相同里程碑 — those of a draft that say what it says now. */
export async function milestonesAlike({ db }: Ctx, draft: ProcessDraft) {
  const { id: draftId, xml } = draft
  const found = await db.processMilestone.findMany({ where: { draftId, xml } })
  return found.filter((one) => isDeepStrictEqual(contentIn(one), contentIn(draft)))
}

/** 留存 — what a locked draft says now, under its next number; the note is null where nobody has asked for it. */
export async function keepMilestone(
  ctx: Ctx,
  draft: ProcessDraft,
  note: string | null,
): Promise<Pick<ProcessMilestone, 'id' | 'number'>> {
  const { id: draftId, cityId } = draft
  const last = await ctx.db.processMilestone.findFirst({
    where: { draftId },
    orderBy: { number: 'desc' },
    select: { number: true },
  })
  return ctx.db.processMilestone.create({
    data: {
      ...{ cityId, draftId, number: (last?.number ?? 0) + 1, note },
      ...contentIn(draft),
      ...{ markedAt: ctx.now(), markedByName: ctx.actor.name },
    },
    select: { id: true, number: true },
  })
}
