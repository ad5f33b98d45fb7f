import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useAct } from '../api/use-act.ts'
import { cityNow } from '../live/now.ts'
import { useBeforeEyes } from '../live/use-before-eyes.ts'
import { useViewer } from '../shell/use-viewer.ts'
import { isReservedByWorking, type Reservation } from './reservation.ts'
import { reserveTask } from './reserve.ts'

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
 * 打开即领办、边填边领办 — keeps a step for whoever opened it and looks at it, and for whoever types into it, as
 * long as that goes on; what is returned is called whenever something is typed.
 */
export function useReserveByWorking(given: Given) {
  const { caseId, taskId, reservation, isOpen, isOpened } = given
  const viewer = useViewer()
  const client = useQueryClient()
  const { perform } = useAct(reserveTask)
  const askedAt = useRef(Number.NEGATIVE_INFINITY)
  const worked = async () => {
    const working = { viewerId: viewer?.personId ?? null, now: cityNow() }
    const may = isOpen && viewer?.may('reserveTask')
    if (!may || !isReservedByWorking(reservation, working)) return
    if (Date.now() - askedAt.current < pauseMs) return
    askedAt.current = Date.now()
    await perform({ taskId })
    // who was faster, where somebody was, is told beside the step
    await client.invalidateQueries({ queryKey: ['case', caseId] })
  }
  useBeforeEyes(isOpened && isOpen, () => void worked())
  return worked
}
