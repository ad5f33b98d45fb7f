import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useAct } from '../api/use-act.ts'
import { cityNow } from '../live/now.ts'
import { useViewer } from '../shell/use-viewer.ts'
import { isReservedByTyping, type Reservation } from './reservation.ts'
import { reserveTask } from './reserve.ts'

type Given = {
  readonly caseId: string
  readonly taskId: string
  readonly reservation: Reservation
  /** False once somebody has ended it. */
  readonly isOpen: boolean
}

/** Neither a refusal nor a city whose clock goes fast is asked about at every letter. */
const pauseMs = 30_000

/** 边填边领办 — what is called whenever something is typed into a step: it is kept for whoever types, as long as that goes on. */
export function useReserveByTyping({ caseId, taskId, reservation, isOpen }: Given) {
  const viewer = useViewer()
  const client = useQueryClient()
  const { perform } = useAct(reserveTask)
  const askedAt = useRef(Number.NEGATIVE_INFINITY)
  return async () => {
    const typing = { viewerId: viewer?.personId ?? null, now: cityNow() }
    const may = isOpen && viewer?.may('reserveTask')
    if (!may || !isReservedByTyping(reservation, typing)) return
    if (Date.now() - askedAt.current < pauseMs) return
    askedAt.current = Date.now()
    await perform({ taskId })
    // who was faster, where somebody was, is told beside the step
    await client.invalidateQueries({ queryKey: ['case', caseId] })
  }
}
