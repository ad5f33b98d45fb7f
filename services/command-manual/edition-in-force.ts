import type { ManualEdition } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'

type Asked = { readonly cityId: string; readonly at: Date }

/** 现行手册 — the edition in force for a city at an instant; null before its first. Of two from one instant the later edition counts. */
export async function editionInForce(
  ctx: Pick<Ctx, 'db'>,
  { cityId, at }: Asked,
): Promise<ManualEdition | null> {
  return ctx.db.manualEdition.findFirst({
    where: { cityId, status: { in: ['PUBLISHED', 'SUPERSEDED'] }, inForceFrom: { lte: at } },
    orderBy: [{ inForceFrom: 'desc' }, { number: 'desc' }],
  })
}
