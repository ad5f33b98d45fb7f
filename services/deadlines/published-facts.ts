import { dueAtOf, type Ledger, runs } from './ledger.ts'

/** 评价周期 — from its first instant to the first one behind it. */
export type Period = { readonly startsAt: Date; readonly endsAt: Date }
/** 到期 — a ledger, and when it is due by that. */
export type Due = { readonly ledger: Ledger; readonly dueAt: Date }
type Change = { readonly before: Due; readonly after: Due }

/** 触及已公布评价 — whether a change would alter what a published period says of a clock: what it was due at when it stopped there, or that it came to its end there. */
export const altersPublished = ({ before, after }: Change, periods: readonly Period[]): boolean =>
  factsIn(before, periods).join() !== factsIn(after, periods).join()

function factsIn({ ledger, dueAt }: Due, periods: readonly Period[]): readonly number[] {
  const isPublished = (at: Date) =>
    periods.some(({ startsAt, endsAt }) => startsAt <= at && at < endsAt)
  const atStops = ledger.entries.flatMap(({ kind, at }, i) =>
    kind === 'STOPPED' && isPublished(at)
      ? [dueAtOf({ ...ledger, entries: ledger.entries.slice(0, i + 1) })]
      : [],
  )
  const counts = isReached(ledger, dueAt) && isPublished(dueAt)
  return [...atStops, ...(counts ? [dueAt] : [])].map((at) => at.getTime())
}

/** One that stands before its end has not come to it, nor one of which nothing counts. */
function isReached(ledger: Ledger, due: Date): boolean {
  const last = runs(ledger).at(-1)
  return last !== undefined && (last.to === null || last.to >= due)
}
