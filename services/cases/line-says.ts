import type { ManualEntry } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'

type Said = Pick<ManualEntry, 'dispatch' | 'verification' | 'urgent' | 'quickPath'>
const nothing: Said = {
  ...{ dispatch: 'BY_CITY', verification: 'ALWAYS', urgent: false, quickPath: false },
}

/** 条目规定 — what the line that decided says of dispatch, verification, haste and the quick path; the fallback's answer is of no line. */
export async function lineSays({ db }: Ctx, entryId: string | null): Promise<Said> {
  if (entryId === null) return nothing
  const line = await db.manualEntry.findUnique({
    where: { id: entryId },
    select: { dispatch: true, verification: true, urgent: true, quickPath: true },
  })
  return line ?? nothing
}
