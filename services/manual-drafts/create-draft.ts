import type { ManualEdition } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'

type Draft = {
  readonly source: ManualEdition
  readonly reason: string
  /** The source's own where none is given. */
  readonly title?: string | undefined
  readonly standard?: string
}

/** 起草 — a draft without lines that says from which edition it was started, by whom and why; the city's manual is locked. */
export async function createDraft(ctx: Ctx, { source, reason, title, standard }: Draft) {
  const { cityId } = ctx.city
  const { _max } = await ctx.db.manualEdition.aggregate({
    where: { cityId },
    _max: { number: true },
  })
  return ctx.db.manualEdition.create({
    data: {
      ...{ cityId, number: (_max.number ?? 0) + 1, title: title || source.title },
      ...{ standard: standard ?? source.standard, sourceName: source.sourceName },
      ...{ daysMeaning: source.daysMeaning, hoursMeaning: source.hoursMeaning },
      // no file says what it is going to say: the same file imported again is another draft
      sourceHash: '',
      ...{ startedFromId: source.id, startingReason: reason, createdAt: ctx.now() },
      createdById: ctx.actor.kind === 'PERSON' ? ctx.actor.id : null,
    },
  })
}
