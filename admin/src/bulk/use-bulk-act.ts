import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type BulkFragment, ReadBulkAct } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { untilKnown } from '../use-begun.ts'
import { bulkActKey } from './under-way.ts'
import type { UnderWay } from './under-way-in.ts'

const lookAgainMs = { HELD: 1_000, RUNNING: 400, DONE: false, UNDONE: false } as const

/** 批量办理 — one as it is now, looked at again until it has ended, and for how long it can be taken back; null until it is known. */
export function useBulkAct({ id, heldUntil }: UnderWay) {
  const client = useQueryClient()
  const queryKey = bulkActKey(id)
  const { data: bulkAct = null } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await ask(ReadBulkAct, { id }, signal)).bulkAct,
    refetchInterval: ({ state: { data, error } }) =>
      data == null ? untilKnown(error) : lookAgainMs[data.state],
  })
  const secondsLeft = useSecondsUntil(heldUntil)
  if (bulkAct === null) return null
  return {
    bulkAct,
    secondsLeft,
    done: bulkAct.items.filter(({ state }) => state === 'DONE').length,
    refused: bulkAct.items.filter(({ state }) => state === 'REFUSED'),
    /** What an answer said of it. */
    takeOver: (next: BulkFragment) => client.setQueryData(queryKey, next),
  }
}

function useSecondsUntil(instant: number): number {
  const [left, setLeft] = useState(() => instant - Date.now())
  useEffect(() => {
    const timer = setInterval(() => setLeft(instant - Date.now()), 250)
    return () => clearInterval(timer)
  }, [instant])
  return Math.max(0, Math.ceil(left / 1_000))
}
