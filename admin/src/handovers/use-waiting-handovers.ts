import { useQuery } from '@tanstack/react-query'
import { ReadHandovers } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { useViewer } from '../shell/use-viewer.ts'

export const waitingKey = ['handovers-waiting']
const lookAgainMs = 60_000

/** 待签收 — what colleagues have left to the viewer and the viewer has not signed for. */
export function useWaitingHandovers() {
  const viewer = useViewer()
  const { data } = useQuery({
    queryKey: waitingKey,
    queryFn: ({ signal }) => ask(ReadHandovers, { first: 5, waiting: true }, signal),
    enabled: viewer?.may('acknowledgeHandover') ?? false,
    refetchInterval: lookAgainMs,
  })
  return data?.handovers.edges.map(({ node }) => node) ?? []
}
