import { z } from 'zod'
import { OrderAnswer } from '../../prisma/generated/enums.ts'
import { bindAttachments } from '../attachments/bind-attachments.ts'
import { lockCase } from '../cases/lock-case.ts'
import type { Ctx } from '../ctx.ts'
import { invalidInput, notFound } from '../errors.ts'
import type { NoticeKind } from '../notice-kinds.ts'
import { mostSlipPhotos, type SlipState, slipState } from './rules.ts'

export const OwnersAnswer = z.object({
  outcome: z.enum(OrderAnswer),
  /** What was done, or why it cannot be. */
  answer: z.string().trim().min(1).max(2000),
  /** Who answers. */
  answeredBy: z.string().trim().min(1).max(100),
})
export type OwnersAnswer = z.infer<typeof OwnersAnswer>

/**
 * 答复派遣单 — the owner answers, once, with photos or without: the department is told, and gives the feedback itself.
 * Answers in which state the slip was: nothing is changed unless it was open. Throws INVALID_INPUT, NOT_FOUND.
 */
export async function answerOrderSlip(
  ctx: Ctx,
  slipId: string,
  { photoIds = [], ...given }: OwnersAnswer & { readonly photoIds?: readonly string[] },
): Promise<SlipState> {
  const answered = OwnersAnswer.parse(given)
  const known = await ctx.db.orderSlip.findUnique({
    where: { id: slipId },
    select: { caseId: true },
  })
  if (known === null) throw notFound('This order slip')
  const { caseId } = known
  const { cityId, sharedCityId, stage } = await lockCase(ctx, caseId)
  const slip = await ctx.db.orderSlip.findUniqueOrThrow({ where: { id: slipId } })
  const at = ctx.now()
  const state = slipState({ ...slip, case: { stage } }, at)
  if (state !== 'OPEN') return state
  await ctx.db.orderSlip.update({
    where: { id: slipId },
    data: { ...answered, answeredAt: at },
    select: { id: true },
  })
  await takePhotos(ctx, { slipId, photoIds, caseId, cityId, outcome: answered.outcome })
  const { unitId } = slip
  await ctx.db.notice.create({
    data: {
      ...{ cityId, caseId, unitId, createdAt: at, cause: `order-slip:${slipId}` },
      ...{ kind: 'ORDER_ANSWERED' satisfies NoticeKind, role: 'DEPARTMENT_OFFICER' },
      facts: { outcome: answered.outcome, photos: photoIds.length },
    },
    select: { id: true },
  })
  ctx.audit({
    ...{ action: 'answerOrderSlip', subjectType: 'OrderSlip', subjectId: slipId, caseId, cityId },
    details: { outcome: answered.outcome, name: answered.answeredBy, photos: photoIds.length },
  })
  ctx.announce({ kind: 'case.changed', caseId, cityId, sharedCityId, taskId: null })
  return 'OPEN'
}

type Taken = {
  readonly slipId: string
  readonly photoIds: readonly string[]
  readonly caseId: string
  readonly cityId: string
  readonly outcome: OrderAnswer
}

/** The photos that were sent by this slip's link; what cannot be handled is shown as it is. */
async function takePhotos(ctx: Ctx, { slipId, photoIds, caseId, cityId, outcome }: Taken) {
  if (photoIds.length === 0) return
  if (photoIds.length > mostSlipPhotos)
    throw invalidInput(`At most ${mostSlipPhotos} photos come with an answer. Nothing was changed.`)
  const sent = await ctx.db.attachment.findMany({
    where: { id: { in: [...photoIds] }, orderSlipId: slipId, caseId: null, removedAt: null },
    select: { id: true, storedAt: true },
  })
  const attachmentIds = sent.flatMap(({ id, storedAt }) => (storedAt === null ? [] : [id]))
  if (attachmentIds.length < photoIds.length) throw notFound('One of the photos')
  const phase = outcome === 'HANDLED' ? 'AFTER' : 'BEFORE'
  await bindAttachments(ctx, { attachmentIds, caseId, cityId, taskId: null, phase })
}
