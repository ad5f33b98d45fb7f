import { manualLines } from '../command-manual/manual-lines.ts'
import type { CityScope, Transaction } from '../ctx.ts'
import { notFound } from '../errors.ts'
import { type Drift, driftOf } from './drift.ts'
import { inForceAbove } from './in-force-above.ts'
import { type UpstreamEdition, upstreamEditions } from './upstream-editions.ts'
import { upstreamLines } from './upstream-lines.ts'

type Asking = { readonly db: Transaction; readonly city: CityScope; readonly now: () => Date }
/** 手册偏离 — an edition held against the one above from which it was taken over, and that one against its successor. */
export type ManualDrift = Drift & {
  readonly origin: UpstreamEdition
  /** In force above now: the origin itself where nothing has followed. */
  readonly upstream: UpstreamEdition
}

/** 手册偏离 — of an edition of the acting city; null for one without an upstream, or whose upstream is not above it any more. Throws NOT_FOUND. */
export async function manualDrift(
  ctx: Asking,
  { editionId }: { readonly editionId: string },
): Promise<ManualDrift | null> {
  const { cityId } = ctx.city
  const edition = await ctx.db.manualEdition.findFirst({ where: { id: editionId, cityId } })
  if (edition === null) throw notFound('This manual edition')
  if (edition.upstreamId === null) return null
  const above = await upstreamEditions(ctx.db)
  const origin = above.find(({ id }) => id === edition.upstreamId)
  if (origin === undefined) return null
  const upstream = inForceAbove(above, origin, ctx.now()) ?? origin
  const before = await upstreamLines(ctx, origin.id)
  const after = upstream.id === origin.id ? before : await upstreamLines(ctx, upstream.id)
  const own = await manualLines(ctx.db, edition)
  return { origin, upstream, ...driftOf({ origin: before, own, upstream: after }) }
}
