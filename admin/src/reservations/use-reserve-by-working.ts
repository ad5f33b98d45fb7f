import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { newKey } from '../api/new-key.ts'
import { useAct } from '../api/use-act.ts'
import { cityNow } from '../live/now.ts'
import { useBeforeEyes } from '../live/use-before-eyes.ts'
import { useViewer } from '../shell/use-viewer.ts'
import { isReservedByWorking, type Reservation } from './reservation.ts'
import { releaseTask, reserveTask } from './reserve.ts'

type Given = {
  readonly caseId: string
  readonly taskId: string
  readonly reservation: Reservation
  /** False once somebody has ended it. */
  readonly isOpen: boolean
  /** It was opened by itself: whoever looks at it for a while works on it. */
  readonly isOpened: boolean
}

/** Neither a refusal nor a city whose clock goes fast is asked about at every letter. */
const pauseMs = 30_000

/**
 * 打开即领办、边填边领办 — keeps a step for whoever opened it and looks at it, until they leave, and for whoever
 * works on it, as long as that goes on. `worked` is called whenever something is typed, `meant` when it was
 * reserved on purpose.
 */
export function useReserveByWorking({ isOpen, isOpened, ...given }: Given) {
  const reserve = useReserve(given)
  const lookedAt = useLookedAt(given.taskId)
  useBeforeEyes(isOpened && isOpen, async () => {
    if (await reserve()) lookedAt.begin()
  })
  const meant = lookedAt.end
  const worked = async () => {
    meant()
    if (isOpen) await reserve()
  }
  return { worked, meant }
}

/** Whether it is reserved now that was not before. */
function useReserve({ caseId, taskId, reservation }: Omit<Given, 'isOpen' | 'isOpened'>) {
  const viewer = useViewer()
  const client = useQueryClient()
  const { perform } = useAct(reserveTask)
  const askedAt = useRef(Number.NEGATIVE_INFINITY)
  return async (): Promise<boolean> => {
    const working = { viewerId: viewer?.personId ?? null, now: cityNow() }
    if (!viewer?.may('reserveTask') || !isReservedByWorking(reservation, working)) return false
    if (Date.now() - askedAt.current < pauseMs) return false
    askedAt.current = Date.now()
    const reserved = await perform({ taskId })
    // who was faster, where somebody was, is told beside the step
    await client.invalidateQueries({ queryKey: ['case', caseId] })
    return reserved !== null
  }
}

/** A step that was only looked at is given back when its page is left. */
function useLookedAt(taskId: string) {
  const page = useRef({ lookedAt: false, left: false })
  const leave = () => {
    if (page.current.lookedAt && page.current.left)
      // it ends by itself where this comes to nothing
      void releaseTask({ taskId, idempotencyKey: newKey() }).catch(() => undefined)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: left once, whatever changed meanwhile
  useEffect(() => {
    page.current.left = false
    return () => {
      page.current.left = true
      leave()
    }
  }, [])
  return {
    begin: () => {
      page.current.lookedAt = true
      leave()
    },
    end: () => {
      page.current.lookedAt = false
    },
  }
}
