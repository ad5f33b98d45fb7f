import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ApiError } from '../api/api-error.ts'
import { ReadPerson, type ReadPersonQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'

type Node = NonNullable<ReadPersonQuery['node']>
/** 人员 — with roles of every time, and substitutions. */
export type Person = Extract<Node, { readonly __typename: 'Person' }>

/** 人员 — somebody by their id, and how to read them again. */
export function usePerson(id: string) {
  const client = useQueryClient()
  const query = useQuery({
    queryKey: ['person', id],
    queryFn: async ({ signal }) => {
      const { node } = await ask(ReadPerson, { id }, signal)
      if (node?.__typename !== 'Person') throw new ApiError('NOT_FOUND', 'Nobody has this id.')
      return node
    },
  })
  const readAgain = async () => {
    await client.invalidateQueries({ queryKey: ['person'] })
    await client.invalidateQueries({ queryKey: ['people'] })
  }
  return { ...query, readAgain }
}
