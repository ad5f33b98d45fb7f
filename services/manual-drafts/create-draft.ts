import type { ManualEdition } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'

/** 承接自 — the edition of a place above from which a manual was taken over; null all four for one's own. */
const upstreamOf = ({ upstreamId, upstreamCity, upstreamNumber, upstreamHash }: Upstream) => ({
  ...{ upstreamId, upstreamCity, upstreamNumber, upstreamHash },
})
type Upstream = Pick<
  ManualEdition,
  'upstreamId' | 'upstreamCity' | 'upstreamNumber' | 'upstreamHash'
>
type Source = Upstream &
  Pick<ManualEdition, 'title' | 'standard' | 'sourceName' | 'daysMeaning' | 'hoursMeaning'> & {
    /** Null for an edition that is not the city's own. */
    readonly id: string | null
  }
type Draft = {
  readonly source: Source
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
      ...(source.id !== null && { startedFromId: source.id }),
      ...{ startingReason: reason, createdAt: ctx.now() },
      // lines that were moved to another catalogue cannot be held against it any more
      ...((standard ?? source.standard) === source.standard && upstreamOf(source)),
      createdById: ctx.actor.kind === 'PERSON' ? ctx.actor.id : null,
    },
  })
}
