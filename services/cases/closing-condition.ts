import type { Case } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'

type Filed = Pick<Case, 'manualEditionId' | 'classKind' | 'classCode' | 'conditionNo'>

/** 结案条件 — what the manual asks for before the case is closed, as its edition was pinned at filing; null before, and where the manual does not have the condition. */
export async function closingConditionOf(
  db: Pick<Ctx['db'], 'manualEntry'>,
  { manualEditionId: editionId, classKind: kind, classCode, conditionNo }: Filed,
): Promise<string | null> {
  if (editionId === null || conditionNo === null) return null
  const entry = await db.manualEntry.findUnique({
    where: { editionId_kind_classCode_conditionNo: { editionId, kind, classCode, conditionNo } },
    select: { closingCondition: true },
  })
  return entry?.closingCondition || null
}
