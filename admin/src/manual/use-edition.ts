import { useQuery } from '@tanstack/react-query'
import { ReadManualEdition, type ReadManualEditionQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'

export type ShownEdition = NonNullable<ReadManualEditionQuery['manualEdition']>

/** 版本 — one edition with what may be done with it; null until it is known. */
export function useEdition(id: string) {
  const { data, refetch } = useQuery({
    queryKey: ['manualEdition', id],
    queryFn: ({ signal }) => ask(ReadManualEdition, { id }, signal),
  })
  return { edition: data?.manualEdition ?? null, refetch }
}
