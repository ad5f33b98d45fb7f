import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ReadLadder } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'

const queryKey = ['ladder']

/** 升级级别 — those of the city, and how to read them again. */
export function useCityLadder() {
  const client = useQueryClient()
  const query = useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await ask(ReadLadder, {}, signal)).viewer.city,
  })
  return { ...query, readAgain: () => client.invalidateQueries({ queryKey }) }
}
