import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { decodeId } from '../../graphql/ids.ts'
import type { Manner, Watch } from '../bench/officers.ts'

export type Ending = { readonly caseId: string; readonly outcome: string }
export type Ledger = ReturnType<typeof openLedger>

/** 确认台账 — what the API has acknowledged, noted outside of the system; row ids. */
export function openLedger(
  /** Milliseconds after which whoever met an error sends the same again. */
  again = 200,
) {
  const reports = new Set<string>()
  const endings = new Map<string, Ending>()
  const failures = new Map<string, number>()
  let underWay = 0
  const untilAnswered = async <T>(send: () => Promise<T>): Promise<T> => {
    for (;;)
      try {
        return await send()
      } catch (error) {
        const kind = nameOf(error)
        failures.set(kind, (failures.get(kind) ?? 0) + 1)
        await pause(again)
      }
  }
  const manner: Manner = {
    ask: untilAnswered,
    act: async (send) => {
      // the same act: whoever heard nothing of it sends it again under its key
      const key = randomUUID()
      underWay += 1
      try {
        return await untilAnswered(() => send(key))
      } finally {
        underWay -= 1
      }
    },
  }
  const watch: Watch = {
    seen: () => undefined,
    done: (caseId, _elementId, { taskId, outcome = '' }) =>
      void endings.set(decodeId(taskId).id, { caseId: decodeId(caseId).id, outcome }),
  }
  return {
    reports,
    endings,
    /** How often an act or a question met an error, by its kind. */
    failures,
    /** Acts that were sent and have no answer yet. */
    underWay: () => underWay,
    manner,
    watch,
    reported: (caseId: string) => void reports.add(decodeId(caseId).id),
  }
}

function nameOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  if (message.startsWith('No installation answers')) return 'unreachable'
  if (message.includes('Something broke on our side')) return 'fault'
  return /^Refused with (\w+)/.exec(message)?.[1] ?? message.replace(/^http\S+ /, '').slice(0, 80)
}
