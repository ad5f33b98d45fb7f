import type { CaseFile } from './use-case.ts'

type Priority = Pick<CaseFile, 'priorityRaisedAt' | 'priorityClock' | 'priorityLevel'>
/** 过程条目 — a step that was done, or that the case got priority, and by which level of which clock. */
export type TimelineEntry<Visit> =
  | { readonly at: string; readonly visit: Visit }
  | { readonly at: string; readonly raisedBy: { readonly clock: string; readonly level: number } }

/** 办理过程 — the steps in their order, and between them when the case got priority. */
export function timelineOf<Visit extends { readonly openedAt: string }>(
  visits: readonly Visit[],
  { priorityRaisedAt: at, priorityClock: clock, priorityLevel: level }: Priority,
): readonly TimelineEntry<Visit>[] {
  const steps = visits.map((visit) => ({ at: visit.openedAt, visit }))
  if (at === null || clock === null || level === null) return steps
  const before = steps.filter(({ at: openedAt }) => openedAt <= at)
  return [...before, { at, raisedBy: { clock, level } }, ...steps.slice(before.length)]
}
