import type { Prisma } from '../../prisma/generated/client.ts'
import { isPermitted } from '../accounts/assert-permission.ts'
import type { Actor, Transaction } from '../ctx.ts'
import { type CaseSearch, findCases, searchAtMost } from './find-cases.ts'

type Asked = {
  readonly actor: Actor | null
  readonly filter: CaseSearch
  /** How many of a search are needed. */
  readonly most?: number
}

/**
 * 筛选案件 — the cases of a filter. What row-level security would keep the planner from finding by an index is asked
 * of the search, which answers ids: the newest first, at most so many. Throws INVALID_INPUT.
 */
export async function filteredCases(
  db: Pick<Transaction, '$queryRaw' | 'catalogueClass'>,
  { actor, filter, most = searchAtMost }: Asked,
): Promise<Prisma.CaseWhereInput> {
  if (!filter.text?.trim() && !filter.caseNumber) return conditionsOf(filter)
  const mayReadReporter = isPermitted(actor, 'readReporter')
  const ids = await findCases(db, { search: filter, mayReadReporter, most })
  return { id: { in: [...ids] } }
}

function conditionsOf(filter: CaseSearch) {
  const { stages, source, classCode, responsibleUnitId, dueBefore } = filter
  const { reportedFrom, reportedBefore } = filter
  return {
    ...(stages && { stage: { in: [...stages] } }),
    ...(source && { source }),
    ...(classCode && { classCode }),
    ...(responsibleUnitId && { responsibleUnitId }),
    ...(dueBefore && { dueAt: { lt: dueBefore } }),
    ...((reportedFrom || reportedBefore) && {
      reportedAt: {
        ...(reportedFrom && { gte: reportedFrom }),
        ...(reportedBefore && { lt: reportedBefore }),
      },
    }),
  } satisfies Prisma.CaseWhereInput
}
