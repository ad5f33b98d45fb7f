import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ReadWorkList, type WaitingTaskFragment } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { useWorkListEvents } from '../work-list/use-work-list-events.ts'

export type WaitingTask = WaitingTaskFragment

/** Filed cases whose step waits for a dispatcher, whatever the model calls it. */
const filter = { role: 'DISPATCHER', stage: 'FILED' } as const
const most = 100
const queryKey = ['dispatch-tasks']

/** 待派遣 — the steps in which the viewer may dispatch a case, the most urgent first, always as they are now. */
export function useWaitingTasks() {
  const client = useQueryClient()
  useWorkListEvents(() => void client.invalidateQueries({ queryKey }))
  return useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const { workList } = await ask(ReadWorkList, { first: most, after: null, filter }, signal)
      return workList.edges.map(({ node }): WaitingTask => node)
    },
  })
}
