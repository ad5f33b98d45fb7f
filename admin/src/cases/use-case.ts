import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ApiError } from '../api/api-error.ts'
import { type CaseFileFragment, FollowCase, ReadCase } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { readViewer } from '../api/viewer.ts'
import { follow } from '../live/follow.ts'
import { gather } from '../live/gather.ts'

export type CaseFile = CaseFileFragment

const pace = { withinMs: 200, apartMs: 500 }

/** 案件 — one case as it is now: read, and read again when it changes. */
export function useCase(id: string) {
  const client = useQueryClient()
  const queryKey = ['case', id]
  useEffect(() => {
    const readAgain = () => void client.invalidateQueries({ queryKey: ['case', id] })
    const { soon, cease } = gather(readAgain, pace)
    const stop = follow({
      operation: FollowCase,
      variables: (after) => ({ caseId: id, after }),
      eventIdOf: ({ caseChanged: { eventId } }) => eventId,
      onOpen: soon,
      onNext: soon,
    })
    return () => {
      cease()
      stop()
    }
  }, [client, id])
  return useQuery({
    queryKey,
    queryFn: async ({ signal }): Promise<CaseFile> => {
      // asked for by whoever may not know it, the reporter would refuse them the whole page
      const reporter = (await readViewer()).permissions.includes('readReporter')
      const { case: caseFile } = await ask(ReadCase, { id, reporter }, signal)
      if (caseFile === null) throw new ApiError('NOT_FOUND', id)
      return caseFile
    },
  })
}
