import type { CaseFile } from '../use-case.ts'

/** 路径 — which officers’ steps of the process are behind the case, and at which it stands. */
export type CasePath = {
  readonly finished: readonly string[]
  readonly current: readonly string[]
}

export function pathOf({ visits, tasks }: Pick<CaseFile, 'visits' | 'tasks'>): CasePath {
  const current = new Set(
    tasks.filter(({ status }) => status === 'OPEN').map(({ elementId }) => elementId),
  )
  const finished = new Set(
    visits.filter(({ closedAt }) => closedAt !== null).map(({ elementId }) => elementId),
  )
  return { finished: [...finished].filter((it) => !current.has(it)), current: [...current] }
}
