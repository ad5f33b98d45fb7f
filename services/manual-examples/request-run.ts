import { phrasesUnconfirmed } from '../command-manual/edition-refusals.ts'
import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'

type Asked = {
  readonly editionId: string
  /** Filed in the city's sandbox, instead of asking the matcher alone. */
  readonly onEngine?: boolean
}

/** 请求验证 — asks for the city's examples to be run against an edition, in the background. Throws NOT_FOUND, PHRASES_UNCONFIRMED. */
export async function runManualExamples(ctx: Ctx, { editionId, onEngine = false }: Asked) {
  const { cityId, cityCode } = ctx.city
  const edition = await ctx.db.manualEdition.findFirst({ where: { id: editionId, cityId } })
  if (edition === null) throw notFound('This manual edition')
  const waiting = await ctx.db.unitPhrase.count({ where: { editionId, confirmedAt: null } })
  if (waiting > 0) throw phrasesUnconfirmed(waiting)
  const { id } = await ctx.db.manualExampleRun.create({
    data: {
      ...{ cityId, editionId, editionVersion: edition.version, requestedAt: ctx.now() },
      onEngine,
      requestedById: ctx.actor.kind === 'PERSON' ? ctx.actor.id : null,
    },
    select: { id: true },
  })
  await ctx.db.$executeRaw`SELECT enqueue_example_run(${id}::uuid, ${cityCode}, ${onEngine})`
  ctx.audit({
    ...{ action: 'runManualExamples', subjectType: 'ManualExampleRun', subjectId: id },
    details: { number: edition.number, onEngine },
  })
  return { runId: id }
}
