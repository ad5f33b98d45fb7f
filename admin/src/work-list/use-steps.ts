import { useQuery } from '@tanstack/react-query'
import { ReadSteps } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { useNamed } from '../texts/use-text.ts'
import { officerStepsIn } from './officer-steps.ts'

/** 环节 — the officers’ steps of the processes in force, to choose from. */
export function useSteps() {
  const named = useNamed()
  const { data } = useQuery({
    queryKey: ['steps'],
    queryFn: ({ signal }) => ask(ReadSteps, {}, signal),
    staleTime: 600_000,
  })
  const editions = data?.processEditions.edges.map(({ node }) => node) ?? []
  return officerStepsIn(editions).map((step) => ({ value: step.elementId, label: named(step) }))
}
