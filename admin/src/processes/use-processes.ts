import { useQuery } from '@tanstack/react-query'
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
/** With the number of the edition that is in force. */
export type Draft = Read & { readonly inForce: number }
export type Problem = Draft['problems'][number]

/** 流程 — each process of the city, with the number of the edition in force. */
export const useProcesses = () =>
  useQuery({
    queryKey: ['processes'],
    queryFn: async ({ signal }) => (await ask(ReadProcesses, {}, signal)).processes,
  })

/** 流程草稿 — one draft with its problems and what its reader may do. */
export const useDraft = (id: string) =>
  useQuery({
    queryKey: ['processDraft', id],
    queryFn: async ({ signal }): Promise<Draft> => {
      const { node, processes } = await ask(ReadProcessDraft, { id }, signal)
      if (node?.__typename !== 'ProcessDraft')
        throw new ApiError('NOT_FOUND', 'This process draft does not exist.')
      const newest = processes.find(({ processId }) => processId === node.processId)
      return { ...node, inForce: newest?.number ?? node.baseEdition.number }
    },
  })
