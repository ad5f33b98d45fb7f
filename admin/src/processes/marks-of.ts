import type { Problem } from './use-processes.ts'

/** 问题标记 — the elements that the problems are about. */
export function marksOf(problems: readonly Problem[]) {
  const at = (severity: Problem['severity']) =>
    problems.flatMap((problem) => (problem.severity === severity ? (problem.elementId ?? []) : []))
  return { errors: at('ERROR'), warnings: at('WARNING') }
}
