import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { FollowListExport, ReadListExport } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { follow } from '../live/follow.ts'
import { untilKnown } from '../use-begun.ts'
import { listExportKey } from './list-exports.ts'

/** 导出 — one as it is now, told step by step until it has ended; null until it is known. */
export function useListExport(id: string) {
  const client = useQueryClient()
  const { data: now = null } = useQuery({
    queryKey: listExportKey(id),
    queryFn: async ({ signal }) => (await ask(ReadListExport, { id }, signal)).listExport,
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state: { data, error } }) => (data == null ? untilKnown(error) : false),
  })
  const goesOn = now?.state === 'WAITING' || now?.state === 'RUNNING'
  useEffect(() => {
    if (!goesOn) return
    return follow({
      operation: FollowListExport,
      variables: () => ({ exportId: id }),
      eventIdOf: () => '',
      onOpen: () => undefined,
      onNext: ({ listExportChanged }) =>
        client.setQueryData(listExportKey(id), listExportChanged.listExport),
    })
  }, [client, id, goesOn])
  return now
}
