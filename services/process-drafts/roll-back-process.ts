import type { Ctx } from '../ctx.ts'
import { invalidInput, notFound } from '../errors.ts'
import { contentOf } from '../process-editions/next-edition.ts'
import { putProcessInForce } from '../process-editions/put-in-force.ts'
import { assertInForce, type Seen } from './assert-in-force.ts'
import { assertNoErrors } from './draft-problems.ts'
import type { ModelRoom } from './publish-draft.ts'

type RollBack = Seen & {
  /** The earlier edition that is to rule again. */
  readonly processEditionId: string
  readonly reason: string
}

/**
 * 回退流程 — what an earlier edition said is in force at once as a new one: it was reviewed when it was published, and going
 * back may not wait. Throws NOT_FOUND, INVALID_INPUT, VERSION_CONFLICT, MODEL_INVALID, ENGINE_UNAVAILABLE.
 */
export async function rollBackProcess(
  ctx: Ctx,
  { engineId, deploy, jobTypes }: ModelRoom,
  { processEditionId: id, reason: said, expectedInForce }: RollBack,
) {
  const { cityId } = ctx.city
  const earlier = await ctx.db.processEdition.findFirst({ where: { id, cityId } })
  if (earlier === null) throw notFound('This process edition')
  const reason = said.trim()
  if (reason === '') throw invalidInput('Say why it is rolled back.', 'reason')
  await assertInForce(ctx, earlier.processId, { expectedInForce })
  await assertNoErrors({ db: ctx.db, jobTypes }, { xml: earlier.xml, baseEditionId: id })
  const { editionId, number } = await putProcessInForce(
    ctx,
    { engineId: engineId(), deploy },
    {
      folder: await contentOf(ctx.db, id),
      authorName: earlier.authorName,
      reason,
    },
  )
  const { processId, number: restored } = earlier
  ctx.audit({
    ...{ action: 'rollBackProcess', subjectType: 'ProcessEdition', subjectId: editionId },
    details: { processId, number, restored, reason },
  })
  return { editionId, number }
}
