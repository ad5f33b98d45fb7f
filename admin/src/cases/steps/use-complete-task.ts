import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { ApiError } from '../../api/api-error.ts'
import { CompleteTask, type CompleteTaskInput } from '../../api/generated/operations.ts'
import { accepted, ask } from '../../api/graphql.ts'
import { underKeptKey } from '../../api/kept-key.ts'
import { useProgress } from '../../home/use-progress.ts'

export type Ending = {
  readonly taskId: string
  readonly expectedVersion: number
  readonly outcome: string
  readonly data: Readonly<Record<string, unknown>>
  readonly comment: string | null
  readonly attachmentIds: readonly string[]
}
export type Sending =
  | { readonly state: 'READY'; readonly refusal: ApiError | null }
  | { readonly state: 'SENDING' | 'SENT'; readonly outcome: string }

const end = async (input: CompleteTaskInput) =>
  accepted((await ask(CompleteTask, { input })).completeTask)

/** 完成任务 — sends an ending once, however often the button is pressed, and answers whether it was recorded; what got no answer repeats under the same key. */
export function useCompleteTask(caseId: string) {
  const client = useQueryClient()
  const [sending, setSending] = useState<Sending>({ state: 'READY', refusal: null })
  const underWay = useRef(false)
  const { tick } = useProgress()
  const [keyed] = useState(() => underKeptKey())
  const completeTask = async (ending: Ending): Promise<boolean> => {
    if (underWay.current) return false
    underWay.current = true
    setSending({ state: 'SENDING', outcome: ending.outcome })
    try {
      await keyed(end, ending)
      setSending({ state: 'SENT', outcome: ending.outcome })
      tick('end')
    } catch (error) {
      underWay.current = false
      const refusal = error instanceof ApiError ? error : new ApiError('FAULT', String(error))
      setSending({ state: 'READY', refusal })
    }
    void client.invalidateQueries({ queryKey: ['case', caseId] })
    return underWay.current
  }
  return { sending, completeTask }
}
