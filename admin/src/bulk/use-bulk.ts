import { useQuery } from '@tanstack/react-query'
import { ReadBulkOutcomes, type ReadBulkOutcomesQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { useAct } from '../api/use-act.ts'
import { completeTasks } from './complete-tasks.ts'
import { useSelection } from './selection.tsx'
import { bulkActs } from './under-way.ts'

export type BulkOutcome = ReadBulkOutcomesQuery['bulkOutcomes'][number]

/** 批量办理 — what the chosen steps may be ended with, and how to end them. */
export function useBulk() {
  const { chosen, clear } = useSelection()
  const { perform, busy, error } = useAct(completeTasks)
  const taskIds = [...chosen.keys()]
  const { data, error: unread } = useQuery({
    queryKey: ['bulk-outcomes', taskIds],
    queryFn: ({ signal }) => ask(ReadBulkOutcomes, { taskIds }, signal),
    placeholderData: (before) => before,
  })
  const complete = async ({ key: outcome, zh, en }: BulkOutcome, comment: string | null) => {
    const cases = new Map(
      [...chosen].map(([id, task]) => [
        id,
        { caseId: task.case.id, caseNumber: task.case.caseNumber },
      ]),
    )
    const begun = await perform({ taskIds, outcome, comment })
    if (begun === null) return
    const { bulkAct, heldMs } = begun
    bulkActs.begin({ bulkAct, outcome: { zh, en }, cases, heldUntil: Date.now() + heldMs })
    clear()
  }
  return { outcomes: data?.bulkOutcomes ?? null, busy, error: error ?? unread, complete }
}
