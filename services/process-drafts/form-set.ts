import { FormDocument } from '../cases/form-answers.ts'
import type { Json } from '../ctx.ts'
import { invalidInput } from '../errors.ts'
import { Forms } from '../process-editions/next-edition.ts'

/** 一套表单 — each under the name by which steps know it. */
export type FormSet = readonly { readonly formId: string; readonly document?: Json | undefined }[]

const most = { forms: 100, fields: 200, signs: 200_000 }
const plainName = /^[\w-]{1,80}$/

/** 表单关口 — forms that answers can be read against, in the order of every edition; they may still have problems. Throws INVALID_INPUT. */
export function formSet(given: FormSet) {
  const names = given.map(({ formId }) => formId)
  if (given.length > most.forms) throw refused(`There are more than ${most.forms} forms`)
  const twice = names.find((name, at) => names.indexOf(name) < at)
  if (twice !== undefined) throw refused(`The form ${twice} is there twice`)
  for (const one of given) assertForm(one)
  return Forms.parse(given.toSorted((one, other) => (one.formId < other.formId ? -1 : 1)))
}

function assertForm({ formId, document = null }: FormSet[number]): void {
  if (!plainName.test(formId))
    throw refused(`“${formId.slice(0, 80)}” is no name of a form like repair-cost`)
  if (JSON.stringify(document).length > most.signs)
    throw refused(`The form ${formId} is longer than ${most.signs} signs`)
  const said = FormDocument.safeParse(document)
  if (!said.success)
    throw refused(`The form ${formId} cannot be read at ${said.error.issues[0]?.path.join('.')}`)
  if (said.data.components.length > most.fields)
    throw refused(`The form ${formId} has more than ${most.fields} fields`)
}

const refused = (why: string) =>
  invalidInput(`${why}. Nothing was saved; change it, then save again.`, 'forms')
