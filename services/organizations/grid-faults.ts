import { z } from 'zod'
import type { Transaction } from '../ctx.ts'

const Fault = z.object({
  kind: z.enum(['GRIDS_OVERLAP', 'GRID_SLIVER']),
  /** The codes of the two that overlap, or of the sliver. */
  subject: z.string(),
})
/** 网格缺陷 — what is wrong with the shape of unit grids. */
export type GridFault = z.infer<typeof Fault>

/** 网格缺陷 — unit grids of the acting city that overlap one another, and such as are slivers; at most twenty of each. */
export async function gridFaults(db: Pick<Transaction, '$queryRaw'>): Promise<GridFault[]> {
  const rows = await db.$queryRaw<unknown[]>`SELECT kind, subject FROM grid_faults()`
  return z.array(Fault).parse(rows)
}
