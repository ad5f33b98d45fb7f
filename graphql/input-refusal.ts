import { invalidInput } from '../services/errors.ts'

type Issue = { readonly message: string }

/** 输入有误 — what a field of an input is refused for, in one sentence that names the field. */
export function inputRefusal(issue: Issue | undefined, field: string | null) {
  const why = (issue?.message ?? 'is not valid').replace(/\.$/, '').replace(': ', ', ')
  const sentence = `${why.charAt(0).toLowerCase()}${why.slice(1)}`
  return invalidInput(
    `${field === null ? 'This input' : `The field ${field}`} is refused: ${sentence}. Nothing was changed.`,
    field,
  )
}
