import { useEffect, useRef } from 'react'
import { FollowWorkList } from '../api/generated/operations.ts'
import { follow } from '../live/follow.ts'
import { gather } from '../live/gather.ts'

/** A city’s work lists change many times a second. */
const pace = { withinMs: 300, apartMs: 2_000 }

/** 工作列表变动 — tells that a task came into the viewer’s work list or left it, and once for each new connection. */
export function useWorkListEvents(onChange: () => void): void {
  const tell = useRef(onChange)
  tell.current = onChange
  useEffect(() => {
    const { soon, cease } = gather(() => tell.current(), pace)
    const stop = follow({
      operation: FollowWorkList,
      variables: (after) => ({ after }),
      eventIdOf: ({ workListChanged: { eventId } }) => eventId,
      onOpen: soon,
      onNext: soon,
    })
    return () => {
      cease()
      stop()
    }
  }, [])
}
