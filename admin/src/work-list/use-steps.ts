import { useQuery } from '@tanstack/react-query'
import { ReadSteps } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { useNamed } from '../texts/use-text.ts'
import { officerStepsIn } from './officer-steps.ts'

/** 环节 — the officers’ steps of the processes in force, here and in the cities above and below, as their models name them. */
export function useOfficerSteps() {
  const query = useQuery({
    queryKey: ['steps'],
    queryFn: ({ signal }) => ask(ReadSteps, {}, signal),
    staleTime: 600_000,
  })
  return { ...query, steps: officerStepsIn(query.data?.processes ?? []) }
}

/** The same to choose from, as the city calls them. */
export function useSteps() {
  const named = useNamed()
  const { steps } = useOfficerSteps()
  return steps.map((step) => ({ value: step.elementId, label: named(step) }))
}
