import { useQueries, useQuery } from '@tanstack/react-query'
import { useListContext } from 'ra-core'
import {
  CountWorkList,
  ReadWorkList,
  type WaitingTaskFragment,
} from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { type BoardColumn, type BoardKind, boardColumns } from './board-columns.ts'
import { useOfficerSteps } from './use-steps.ts'
import { workListFilter } from './work-list-filter.ts'

export const boardKey = ['work-board']
/** Of each column; the list has the others. */
const shownOfEach = 10
/** What waits grows late without an event. */
const lookAgainMs = 60_000

export type ShownColumn = BoardColumn & {
  readonly tasks: readonly WaitingTaskFragment[]
  readonly error: Error | null
}

/** 看板 — the columns of the work list as it is filtered, each with what is most urgent in it. */
export function useBoard(kind: BoardKind) {
  const { steps } = useOfficerSteps()
  const { filterValues } = useListContext()
  const by: 'elementId' | 'light' = kind === 'step' ? 'elementId' : 'light'
  const { [by]: only, ...others } = filterValues
  const kept = { refetchInterval: lookAgainMs, placeholderData: <Held>(before: Held) => before }
  const { data, error, refetch } = useQuery({
    ...kept,
    queryKey: [...boardKey, 'counts', others],
    queryFn: ({ signal }) => ask(CountWorkList, { filter: workListFilter(others) }, signal),
  })
  const columns =
    data === undefined
      ? null
      : boardColumns({
          kind,
          counts: data.workListCounts,
          steps: steps.map(({ elementId }) => elementId),
          only: typeof only === 'string' ? only : null,
        })
  const read = useQueries({
    queries: (columns ?? []).map(({ key }) => ({
      ...kept,
      queryKey: [...boardKey, others, by, key],
      queryFn: async ({ signal }: { readonly signal: AbortSignal }) => {
        const filter = workListFilter({ ...others, [by]: key })
        const { workList } = await ask(
          ReadWorkList,
          { first: shownOfEach, after: null, filter },
          signal,
        )
        return workList.edges.map(({ node }): WaitingTaskFragment => node)
      },
    })),
  })
  return {
    ...{ by, error, refetch },
    columns:
      columns?.map(
        (column, at): ShownColumn => ({
          ...column,
          tasks: read[at]?.data ?? [],
          error: read[at]?.error ?? null,
        }),
      ) ?? null,
  }
}
