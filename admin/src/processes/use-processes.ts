import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ApiError } from '../api/api-error.ts'
import {
  ReadProcessDraft,
  type ReadProcessDraftQuery,
  ReadProcesses,
  type ReadProcessesQuery,
} from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'

export type ListedProcess = ReadProcessesQuery['processes'][number]
type Read = Extract<
  NonNullable<ReadProcessDraftQuery['node']>,
  { readonly __typename: 'ProcessDraft' }
>
/** With what its process is called, and the number of the edition that is in force. */
export type Draft = Read & Pick<ListedProcess, 'name'> & { readonly inForce: number }
export type Problem = Draft['problems'][number]

/** 流程 — each process of the city, with the number of the edition in force. */
export const useProcesses = () =>
  useQuery({
    queryKey: ['processes'],
    queryFn: async ({ signal }) => (await ask(ReadProcesses, {}, signal)).processes,
  })

/**
 * 流程草稿 — one draft with its problems and what its reader may do; read when its page is opened and after an act, never
 * while somebody draws.
 */
export const useDraft = (id: string) =>
  useQuery({
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    queryKey: ['processDraft', id],
    queryFn: async ({ signal }): Promise<Draft> => {
      const { node, processes } = await ask(ReadProcessDraft, { id }, signal)
      if (node?.__typename !== 'ProcessDraft')
        throw new ApiError('NOT_FOUND', 'This process draft does not exist.')
      const newest = processes.find(({ processId }) => processId === node.processId)
      const { name, number } = newest ?? { name: node.processId, ...node.baseEdition }
      return { ...node, name, inForce: number }
    },
  })

type Saved = Pick<Draft, 'version'> & {
  readonly draft: Pick<Draft, 'savedByName' | 'savedAt' | 'problems'>
}
/** What was saved of it. */
type Said = Partial<Pick<Draft, 'xml' | 'forms'>>
export type OnSaved = (saved: Saved, said: Said) => void

/** 草稿已保存 — what a saving answers stands on the page of the draft, without reading it anew. */
export function useSavedDraft(id: string): OnSaved {
  const client = useQueryClient()
  return ({ version, draft: { savedByName, savedAt, problems } }, said) =>
    client.setQueryData<Draft>(['processDraft', id], (before) =>
      before === undefined
        ? before
        : { ...before, ...said, version, savedByName, savedAt, problems },
    )
}
