import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ApiError } from '../api/api-error.ts'
import { type CaseFileFragment, FollowCase, ReadCase } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { follow } from '../live/follow.ts'
import { useViewer } from '../shell/use-viewer.ts'

export type CaseFile = CaseFileFragment

const gatherMs = 200

/** 案件 — one case as it is now: read, and read again when it changes. */
export function useCase(id: string) {
  const client = useQueryClient()
  const viewer = useViewer()
  // asked by whoever may not, it would be refused, and the page with it
  const withReporter = viewer?.may('readReporter') ?? false
  const queryKey = ['case', id]
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const readSoon = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void client.invalidateQueries({ queryKey: ['case', id] }), gatherMs)
    }
    const stop = follow({
      operation: FollowCase,
      variables: (after) => ({ caseId: id, after }),
      eventIdOf: ({ caseChanged: { eventId } }) => eventId,
      onOpen: readSoon,
      onNext: readSoon,
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [client, id])
  return useQuery({
    queryKey,
    enabled: viewer !== null,
    queryFn: async ({ signal }): Promise<CaseFile> => {
      const { case: caseFile } = await ask(ReadCase, { id, withReporter }, signal)
      if (caseFile === null) throw new ApiError('NOT_FOUND', id)
      return caseFile
    },
  })
}
