import type { PathMarks } from '../../process-editions/path-marks.ts'
import type { CaseFile } from '../use-case.ts'

/** 路径 — the engine tells its way a moment late: what the record says of officers’ steps goes before. */
export function pathOf({
  visits,
  tasks,
  path,
}: Pick<CaseFile, 'visits' | 'tasks' | 'path'>): PathMarks {
  const open = tasks.filter(({ status }) => status === 'OPEN').map(({ elementId }) => elementId)
  const done = visits
    .filter(({ closedAt }) => closedAt !== null)
    .map(({ elementId }) => elementId)
    .filter((id) => !open.includes(id))
  const current = new Set([...open, ...path.active.filter((id) => !done.includes(id))])
  const finished = new Set([...done, ...path.finished].filter((id) => !current.has(id)))
  return { finished: [...finished], current: [...current], flows: path.flows }
}
