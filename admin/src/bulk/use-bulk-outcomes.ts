import { useQuery } from '@tanstack/react-query'
import { ReadBulkOutcomes, type ReadBulkOutcomesQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { useSelection } from './selection.tsx'

export type BulkOutcome = ReadBulkOutcomesQuery['bulkOutcomes'][number]

/** 批量结果 — what the chosen steps may be ended with. */
export function useBulkOutcomes() {
  const taskIds = [...useSelection().chosen.keys()]
  return useQuery({
    queryKey: ['bulk-outcomes', taskIds],
    queryFn: async ({ signal }) => (await ask(ReadBulkOutcomes, { taskIds }, signal)).bulkOutcomes,
    placeholderData: (before) => before,
  })
}
