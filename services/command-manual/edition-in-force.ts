import type { ManualEdition, Prisma } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'

type Asked = { readonly cityId: string; readonly at: Date }

const published = {
  status: { in: ['PUBLISHED', 'SUPERSEDED'] },
} satisfies Prisma.ManualEditionWhereInput
const latest = [
  { inForceFrom: 'desc' },
  { number: 'desc' },
] satisfies Prisma.ManualEditionOrderByWithRelationInput[]

/**
 * 现行手册 — the edition in force for a city at an instant, or the temporary order that goes before it; null before its first.
 * Of two from one instant the later edition counts.
 */
export const editionInForce = (
  ctx: Pick<Ctx, 'db'>,
  { cityId, at }: Asked,
): Promise<ManualEdition | null> =>
  ctx.db.manualEdition.findFirst({
    where: {
      ...{ cityId, ...published, inForceFrom: { lte: at } },
      OR: [{ expiresAt: null }, { expiresAt: { gt: at } }],
    },
    orderBy: latest,
  })

/** 基础版本 — the edition in force at an instant, whatever temporary order goes before it. */
export const editionBeneath = (
  ctx: Pick<Ctx, 'db'>,
  { cityId, at }: Asked,
): Promise<ManualEdition | null> =>
  ctx.db.manualEdition.findFirst({
    where: { cityId, ...published, inForceFrom: { lte: at }, expiresAt: null },
    orderBy: latest,
  })
