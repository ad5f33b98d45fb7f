import { z } from 'zod'
import { LimitUnit } from '../../prisma/generated/enums.ts'
import type { Transaction } from '../ctx.ts'

const Upstream = z.object({
  id: z.uuid(),
  cityName: z.string(),
  /** One for the place right above. */
  distance: z.number(),
  number: z.number(),
  title: z.string(),
  standard: z.string(),
  sourceName: z.string(),
  daysMeaning: z.enum(LimitUnit),
  hoursMeaning: z.enum(LimitUnit),
  documentNumber: z.string().nullable(),
  contentHash: z.string(),
  inForceFrom: z.date(),
})
/** 上级手册 — an edition that a place above the city has published. */
export type UpstreamEdition = z.infer<typeof Upstream>

/** 上级手册 — what the places above the acting city have published, the nearest place and its newest edition first. */
export async function upstreamEditions(
  db: Pick<Transaction, '$queryRaw'>,
): Promise<UpstreamEdition[]> {
  const rows = await db.$queryRaw<unknown[]>`SELECT * FROM upstream_editions()`
  return z.array(Upstream).parse(rows)
}
