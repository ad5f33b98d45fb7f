import type { CaseFile } from './use-case.ts'

type Ended = Pick<CaseFile['visits'][number], 'elementId' | 'outcome'>

/** What the city's system did by itself had no task that offered it. */
const automatic: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  FILE: { zh: '立案', en: 'File' },
  DISPATCH: { zh: '派遣', en: 'Dispatch' },
}

/** 结果 — how a step ended, in both languages: as its task offered it, else as that is usually called, else by its key; null while it waits. */
export function outcomeOf({ elementId, outcome }: Ended, tasks: CaseFile['tasks']) {
  if (outcome === null) return null
  const offered = tasks
    .filter((task) => task.elementId === elementId)
    .flatMap(({ outcomes }) => outcomes)
    .find(({ key }) => key === outcome)
  return offered ?? { key: outcome, ...(automatic[outcome] ?? { zh: outcome, en: outcome }) }
}
