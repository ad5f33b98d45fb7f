import { type FormRule, formProblems } from '../../processes/forms/form-problems.ts'
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
