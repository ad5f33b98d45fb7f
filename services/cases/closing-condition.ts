import type { Case } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'

type Filed = Pick<
  Case,
  'manualEditionId' | 'manualEntryId' | 'classKind' | 'classCode' | 'conditionNo'
>

/** 结案条件 — what the manual asks for before the case is closed, as its edition was pinned at filing, by the line that decided once one has; null before, and where the manual does not have the condition. */
export async function closingConditionOf(
  db: Pick<Ctx['db'], 'manualEntry'>,
  { manualEditionId: editionId, manualEntryId: id, classKind: kind, classCode, conditionNo }: Filed,
): Promise<string | null> {
  if (editionId === null || conditionNo === null) return null
  const entry = await db.manualEntry.findFirst({
    where: id === null ? { editionId, kind, classCode, conditionNo } : { id },
    select: { closingCondition: true },
  })
  return entry?.closingCondition || null
}
