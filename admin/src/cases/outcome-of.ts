import type { CaseFile } from './use-case.ts'

type Ended = Pick<CaseFile['visits'][number], 'elementId' | 'outcome'>

/** 结果 — how a step ended, in both languages: as its task offered it, else by its key; null while it waits. */
export function outcomeOf({ elementId, outcome }: Ended, tasks: CaseFile['tasks']) {
  if (outcome === null) return null
  const offered = tasks
    .filter((task) => task.elementId === elementId)
    .flatMap(({ outcomes }) => outcomes)
    .find(({ key }) => key === outcome)
  return offered ?? { key: outcome, zh: outcome, en: outcome }
}
