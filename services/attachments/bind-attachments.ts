import type { AttachmentPhase } from '../../prisma/generated/enums.ts'
import type { Ctx } from '../ctx.ts'
import { invalidInput, notFound } from '../errors.ts'

/** Files that one report or one end of a step takes along. */
export const mostAttachments = 12

/** 认领附件 — locks the files that somebody sent and nobody has taken along yet; asks nothing where there are none. Throws NOT_FOUND for any other file, INVALID_INPUT. */
export async function claimAttachments(ctx: Ctx, given: readonly string[]): Promise<void> {
  if (given.length === 0) return
  if (given.length > mostAttachments)
    throw invalidInput(
      `At most ${mostAttachments} files go along at once. Nothing was changed; leave some out.`,
      'attachmentIds',
    )
  const ids = [...new Set(given)]
  const free = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM attachments
    WHERE id = ANY (${ids}::uuid[]) AND city_id = ${ctx.city.cityId}::uuid
      AND uploaded_by_id = ${ctx.actor.id}::uuid
      AND case_id IS NULL AND manual_edition_id IS NULL AND legal_title IS NULL
      AND stored_at IS NOT NULL AND removed_at IS NULL
    ORDER BY id FOR UPDATE`
  if (free.length < ids.length) throw notFound('One of the files')
}

type Taken = {
  readonly attachmentIds: readonly string[]
  readonly caseId: string
  /** The case's own city: a county may be the one that acts. */
  readonly cityId: string
  readonly taskId: string | null
  /** The further report that brings them along; none for any other act. */
  readonly mergedReportId?: string
  /** The request that they bear out. */
  readonly clockRequestId?: string
  readonly phase: AttachmentPhase
}

/** 附件入案 — files that were claimed become the case's. */
export async function bindAttachments(ctx: Ctx, { attachmentIds, ...data }: Taken): Promise<void> {
  if (attachmentIds.length === 0) return
  await ctx.db.attachment.updateMany({
    where: { id: { in: [...attachmentIds] } },
    data: { ...data, boundAt: ctx.now() },
  })
}
