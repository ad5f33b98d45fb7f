import { useQueryClient } from '@tanstack/react-query'
import { useListContext } from 'ra-core'
import { useEffect, useRef } from 'react'
import { FollowWorkList } from '../api/generated/operations.ts'
import { follow } from '../live/follow.ts'
import { countsKey } from './use-counts.ts'

/** Many changes at once are read once. */
const gatherMs = 300

/** 实时工作列表 — reads the list again when a task came into it or left it. */
export function useLiveWorkList(): void {
  const { refetch } = useListContext()
  const client = useQueryClient()
  const read = useRef(refetch)
  read.current = refetch
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const readSoon = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        void read.current()
        void client.invalidateQueries({ queryKey: countsKey })
      }, gatherMs)
    }
    const stop = follow({
      operation: FollowWorkList,
      variables: (after) => ({ after }),
      eventIdOf: ({ workListChanged: { eventId } }) => eventId,
      onOpen: readSoon,
      onNext: readSoon,
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [client])
}
