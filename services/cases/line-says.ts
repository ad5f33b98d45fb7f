import type { ManualEntry } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'

type Said = Pick<ManualEntry, 'dispatch' | 'verification'>
const nothing: Said = { dispatch: 'BY_CITY', verification: 'ALWAYS' }

/** 条目规定 — what the line that decided says of dispatch and verification; the fallback's answer is of no line. */
export async function lineSays({ db }: Ctx, entryId: string | null): Promise<Said> {
  if (entryId === null) return nothing
  const line = await db.manualEntry.findUnique({
    where: { id: entryId },
    select: { dispatch: true, verification: true },
  })
  return line ?? nothing
}
