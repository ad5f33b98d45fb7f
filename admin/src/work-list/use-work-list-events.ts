import { useEffect, useRef } from 'react'
import { FollowWorkList } from '../api/generated/operations.ts'
import { follow } from '../live/follow.ts'

/** Many changes at once are told once. */
const gatherMs = 300

/** 工作列表变动 — tells that a task came into the viewer’s work list or left it, and once for each new connection. */
export function useWorkListEvents(onChange: () => void): void {
  const tell = useRef(onChange)
  tell.current = onChange
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const tellSoon = () => {
      clearTimeout(timer)
      timer = setTimeout(() => tell.current(), gatherMs)
    }
    const stop = follow({
      operation: FollowWorkList,
      variables: (after) => ({ after }),
      eventIdOf: ({ workListChanged: { eventId } }) => eventId,
      onOpen: tellSoon,
      onNext: tellSoon,
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [])
}
