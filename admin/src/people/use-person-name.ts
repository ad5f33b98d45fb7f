import { useQuery } from '@tanstack/react-query'
import { ReadActorName } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'

/** 经办人姓名 — of the person that an address names; null until it is known, and where nobody is named. */
export function useActorName(id: string): string | null {
  const { data } = useQuery({
    queryKey: ['actorName', id],
    queryFn: ({ signal }) => ask(ReadActorName, { id }, signal),
    enabled: id !== '',
    staleTime: 600_000,
  })
  return data?.node?.__typename === 'Person' ? data.node.name : null
}
