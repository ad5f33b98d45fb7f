import type { BulkFragment } from '../api/generated/operations.ts'
import { storeOf } from '../live/store.ts'

type Named = { readonly caseId: string; readonly caseNumber: string }
/** 批量办理 — one that was begun here: what was asked, and which case each step is of. */
export type UnderWay = {
  readonly bulkAct: BulkFragment
  readonly outcome: { readonly zh: string; readonly en: string }
  readonly cases: ReadonlyMap<string, Named>
  /** Until when it may be taken back, by this browser’s clock. */
  readonly heldUntil: number
}

const all = storeOf<readonly UnderWay[]>([])

/** What was begun goes on, and can be taken back, whatever page one looks at meanwhile. */
export const bulkActs = {
  use: all.use,
  begin: (begun: UnderWay) => all.change((before) => [...before, begun]),
  close: (id: string) => all.change((before) => before.filter(({ bulkAct }) => bulkAct.id !== id)),
}
