import { asksSomething, componentsIn, fieldOf } from '../../processes/forms/form-field.ts'
import { type FormRule, formProblems, overwrites } from '../../processes/forms/form-problems.ts'
import { askedVariables, caseVariables } from '../../processes/generated/case-variables.ts'
import type { ProcessFolder } from './read-process-folder.ts'

/** 表单问题 — one of a set of forms, with its form and the place of its field. */
export type FormFinding = {
  readonly rule: FormRule
  readonly formId: string
  readonly fieldAt: number
  readonly message: string
}

/** 检查表单 — every form of a process, by the very rules that its designer sees while typing. */
export const formFindings = (forms: ProcessFolder['forms']): readonly FormFinding[] =>
  forms.flatMap(({ formId, document }) =>
    formProblems(document).map(({ at: fieldAt, ...problem }) => ({ formId, fieldAt, ...problem })),
  )

type Setting = {
  /** The fields that the step's effect asks for. */
  readonly asked: readonly string[]
  /** The variables in which the decisions of its model answer. */
  readonly results: readonly string[]
}

/** 改写变量 — why fields of a step's form are refused: only an effect that the step does not have sets them, or a decision does. */
export function overwritten(document: unknown, { asked, results }: Setting): readonly string[] {
  const known: readonly string[] = caseVariables
  const taken = new Set([
    ...askedVariables.filter((name) => !asked.includes(name)),
    ...results.filter((name) => !known.includes(name)),
  ])
  return componentsIn(document)
    .map(fieldOf)
    .filter(({ kind, key }) => asksSomething(kind) && taken.has(key))
    .map(({ key }) => overwrites(key))
}
