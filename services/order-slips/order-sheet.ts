import type { LimitUnit } from '../../prisma/generated/enums.ts'
import type { Transaction } from '../ctx.ts'
import { changedLimit, type LedgerEntry } from '../deadlines/ledger.ts'

type Reading = Pick<Transaction, 'case' | 'manualEntry' | 'clock'>
/** 派遣单内容 — what the manual and the clock say of a case, as its owner has to know it. */
export type OrderSheet = {
  readonly filingCondition: string | null
  readonly closingCondition: string | null
  readonly limitValue: number | null
  readonly limitUnit: LimitUnit | null
  readonly dueAt: Date | null
}

/** Reads it from the edition that the case is pinned to, and from the handling clock as it is now. */
export async function orderSheet(db: Reading, caseId: string): Promise<OrderSheet> {
  const { manualEditionId, manualEntryId, ...filed } = await db.case.findUniqueOrThrow({
    where: { id: caseId },
    select: {
      ...{ manualEditionId: true, manualEntryId: true },
      ...{ classKind: true, classCode: true, conditionNo: true },
    },
  })
  const { classKind: kind, classCode, conditionNo } = filed
  const entry =
    manualEditionId === null || conditionNo === null
      ? null
      : await db.manualEntry.findFirst({
          where:
            manualEntryId === null
              ? { editionId: manualEditionId, kind, classCode, conditionNo }
              : { id: manualEntryId },
          select: { filingCondition: true, closingCondition: true },
        })
  const clock = await db.clock.findFirst({
    where: { caseId, key: 'handling' },
    orderBy: { startedAt: 'desc' },
    select: {
      ...{ limitValue: true, limitUnit: true, dueAt: true },
      entries: { select: { kind: true, at: true, amount: true }, orderBy: { number: 'asc' } },
    },
  })
  return {
    filingCondition: entry?.filingCondition ?? null,
    closingCondition: entry?.closingCondition ?? null,
    limitValue: clock && limitOf(clock),
    limitUnit: clock?.limitUnit ?? null,
    dueAt: clock?.dueAt ?? null,
  }
}

type Limited = {
  readonly limitValue: number
  readonly limitUnit: LimitUnit
  readonly entries: readonly LedgerEntry[]
}

const limitOf = ({ limitValue: value, limitUnit: unit, entries }: Limited) =>
  changedLimit({ limit: { value, unit }, entries })
