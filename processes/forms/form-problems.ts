import { askedVariables, caseVariables } from '../generated/case-variables.ts'
import {
  asksSomething,
  componentsIn,
  type FormField,
  fieldOf,
  hasWords,
  isFieldKind,
  type Option,
  offersOptions,
} from './form-field.ts'
import { showIfProblems } from './show-if.ts'

export const formRules = [
  'field-kind-known',
  'field-key-shape',
  'field-key-unique',
  'field-key-free',
  'field-options-complete',
  'field-in-both-languages',
  'field-show-if',
] as const
export type FormRule = (typeof formRules)[number]

/** 表单问题 — one thing that is wrong with a form, and the place of its field, counted from 0. */
export type FormProblem = {
  readonly rule: FormRule
  readonly at: number
  readonly message: string
}

type Beside = { readonly keys: readonly string[] }
type Find = (field: FormField, beside: Beside) => readonly string[]

const keyShape = /^[a-z][A-Za-z0-9]{0,63}$/
const asked: ReadonlySet<string> = new Set(askedVariables)
/** What an effect asks for in its own form is looked at with the step. */
const reserved: ReadonlySet<string> = new Set(caseVariables.filter((name) => !asked.has(name)))

const finders: Readonly<Record<FormRule, Find>> = {
  'field-kind-known': ({ kind }) => when(!isFieldKind(kind), `Nobody can fill in a “${kind}” here`),
  'field-key-shape': ({ kind, key }) =>
    asksSomething(kind)
      ? when(!keyShape.test(key), `The key “${key}” is no name like repairCost`)
      : [],
  'field-key-unique': ({ kind, key }, { keys }) =>
    when(
      asksSomething(kind) && key !== '' && keys.filter((one) => one === key).length > 1,
      `Another field has the key ${key}, too`,
    ),
  'field-key-free': ({ kind, key }) =>
    when(asksSomething(kind) && reserved.has(key), overwrites(key)),
  'field-options-complete': ({ kind, options }) =>
    offersOptions(kind)
      ? [...when(options.length === 0, 'There is nothing to choose'), ...options.flatMap(wrongAt)]
      : [],
  'field-in-both-languages': (field) => [
    ...(hasWords(field.kind) && isFieldKind(field.kind) ? missing('The label', field) : []),
    ...(field.hintZh !== '' || field.hintEn !== ''
      ? missing('The hint', { zh: field.hintZh, en: field.hintEn })
      : []),
  ],
  'field-show-if': ({ showIf, key }, { keys }) =>
    showIfProblems(
      showIf,
      keys.filter((one) => one !== key),
    ),
}

/** 重名 — why a key is refused that is a variable of the case, and which to take instead. */
export const overwrites = (key: string): string =>
  `${key} is a variable of the case, which an answer would overwrite; call the field ${key}Answer, for example`

/** 检查表单 — what is wrong with a form document, field by field. */
export function formProblems(document: unknown): readonly FormProblem[] {
  const fields = componentsIn(document).map(fieldOf)
  const keys = fields.filter(({ kind }) => asksSomething(kind)).map(({ key }) => key)
  return fields.flatMap((field, at) =>
    formRules.flatMap((rule) =>
      finders[rule](field, { keys }).map((message) => ({ rule, at, message })),
    ),
  )
}

function wrongAt({ value, ...words }: Option, at: number, all: readonly Option[]) {
  const name = `Option ${at + 1}`
  return [
    ...when(value === '', `${name} has no value`),
    ...when(all.findIndex((one) => one.value === value) < at, `${name} is there twice`),
    ...missing(name, words),
  ]
}

const missing = (what: string, { zh, en }: Pick<FormField, 'zh' | 'en'>): readonly string[] => [
  ...when(zh.trim() === '', `${what} is missing in Chinese`),
  ...when(en.trim() === '', `${what} is missing in English`),
]

const when = (wrong: boolean, message: string): readonly string[] => (wrong ? [message] : [])
