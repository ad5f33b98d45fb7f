import { useQuery } from '@tanstack/react-query'
import { ReadPersonName } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'

/** 姓名 — of the person that an address names; null until it is known, and where nobody is named. */
export function usePersonName(id: string): string | null {
  const { data } = useQuery({
    queryKey: ['personName', id],
    queryFn: ({ signal }) => ask(ReadPersonName, { id }, signal),
    enabled: id !== '',
    staleTime: 600_000,
  })
  return data?.node?.__typename === 'Person' ? data.node.name : null
}
