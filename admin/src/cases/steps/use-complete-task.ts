import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { ApiError } from '../../api/api-error.ts'
import { CompleteTask } from '../../api/generated/operations.ts'
import { accepted, ask } from '../../api/graphql.ts'
import { newKey } from '../../api/new-key.ts'

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

/** 完成任务 — sends an ending once, however often the button is pressed, and answers whether it was recorded; the same content repeats under the same key. */
export function useCompleteTask(caseId: string) {
  const client = useQueryClient()
  const [sending, setSending] = useState<Sending>({ state: 'READY', refusal: null })
  const underWay = useRef(false)
  const key = useRef<{ readonly content: string; readonly value: string } | null>(null)
  const completeTask = async (ending: Ending): Promise<boolean> => {
    if (underWay.current) return false
    underWay.current = true
    setSending({ state: 'SENDING', outcome: ending.outcome })
    try {
      const input = { ...ending, idempotencyKey: keyFor(JSON.stringify(ending)) }
      accepted((await ask(CompleteTask, { input })).completeTask)
      setSending({ state: 'SENT', outcome: ending.outcome })
    } catch (error) {
      underWay.current = false
      const refusal = error instanceof ApiError ? error : new ApiError('FAULT', String(error))
      setSending({ state: 'READY', refusal })
    }
    void client.invalidateQueries({ queryKey: ['case', caseId] })
    return underWay.current
  }
  return { sending, completeTask }

  function keyFor(content: string): string {
    if (key.current?.content !== content) key.current = { content, value: newKey() }
    return key.current.value
  }
}
