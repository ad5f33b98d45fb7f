import type { Prisma } from '../../prisma/generated/client.ts'
import type { WorkListFilter } from './work-list-filter.ts'

/** 待办次序 — what is due first stands first; where it is so chosen, cases whose priority was raised stand above the others. */
export const workListOrder = ({
  priorityFirst,
}: Pick<WorkListFilter, 'priorityFirst'>): Prisma.TaskOrderByWithRelationInput[] => [
  ...(priorityFirst ? [{ prioritized: 'desc' as const }] : []),
  { dueAt: { sort: 'asc', nulls: 'last' } },
  { id: 'asc' },
]
