import { useQueryClient } from '@tanstack/react-query'
import { useAct } from '../api/use-act.ts'
import { useSignedOut } from '../api/use-signed-out.ts'
import { completeTasks } from './complete-tasks.ts'
import { useSelection } from './selection.tsx'
import { bulkActKey, useBulkActs } from './under-way.ts'
import type { BulkOutcome } from './use-bulk-outcomes.ts'

/** 批量办理 — how the chosen steps are ended; answers whether that was taken. */
export function useBulk() {
  const { chosen, clear } = useSelection()
  const client = useQueryClient()
  const { begin } = useBulkActs()
  const { perform, busy, error } = useAct(completeTasks)
  useSignedOut(error)
  const complete = async (ended: BulkOutcome, comment: string | null): Promise<boolean> => {
    const { key: outcome, zh, en } = ended
    const begun = await perform({ taskIds: [...chosen.keys()], outcome, comment })
    if (begun === null) return false
    const { bulkAct, heldMs } = begun
    const cases = Object.fromEntries(
      [...chosen].map(([taskId, task]) => [
        taskId,
        { caseId: task.case.id, caseNumber: task.case.caseNumber },
      ]),
    )
    client.setQueryData(bulkActKey(bulkAct.id), bulkAct)
    begin({ id: bulkAct.id, outcome: { zh, en }, cases, heldUntil: Date.now() + heldMs })
    clear()
    return true
  }
  return { busy, error, complete }
}
