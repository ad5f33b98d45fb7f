import { useSyncExternalStore } from 'react'
import type { BulkFragment } from '../api/generated/operations.ts'

type Named = { readonly caseId: string; readonly caseNumber: string }
/** 批量办理 — one that was begun here: what was asked, and which case each step is of. */
export type UnderWay = {
  readonly bulkAct: BulkFragment
  readonly outcome: { readonly zh: string; readonly en: string }
  readonly cases: ReadonlyMap<string, Named>
  /** Until when it may be taken back, by this browser’s clock. */
  readonly heldUntil: number
}

let all: readonly UnderWay[] = []
const listeners = new Set<() => void>()

function become(next: readonly UnderWay[]): void {
  all = next
  for (const listener of listeners) listener()
}

/** What was begun goes on, and can be taken back, whatever page one looks at meanwhile. */
export const bulkActs = {
  begin: (begun: UnderWay) => become([...all, begun]),
  close: (id: string) => become(all.filter(({ bulkAct }) => bulkAct.id !== id)),
}

export const useUnderWay = (): readonly UnderWay[] => useSyncExternalStore(subscribe, () => all)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
