/** 表单组件 — one of a form-js document, as it is written. */
export type Component = Readonly<Record<string, unknown>>

/** 选项 — what may be chosen; its value is kept and never shown. */
export type Option = { readonly value: string; readonly zh: string; readonly en: string }

/** 表单字段 — a component as a designer speaks of it; empty for what it does not say. */
export type FormField = {
  readonly kind: string
  /** Under which its answer is kept; empty for what only tells something. */
  readonly key: string
  readonly zh: string
  readonly en: string
  readonly hintZh: string
  readonly hintEn: string
  readonly required: boolean
  readonly options: readonly Option[]
  /** 显示条件 — FEEL over the answers to this form; empty for always. */
  readonly showIf: string
}

export const choiceKinds = ['select', 'radio', 'checklist', 'taglist'] as const
export const answerKinds = ['textfield', 'textarea', 'number', 'checkbox', ...choiceKinds] as const
/** They fill no answer in. */
export const tellingKinds = ['text', 'separator', 'spacer'] as const
/** 字段种类 — what officers fill in here, and what only tells them something. */
export const fieldKinds = [...answerKinds, ...tellingKinds] as const
export type FieldKind = (typeof fieldKinds)[number]

const isOneOf =
  (kinds: readonly string[]) =>
  (kind: string): boolean =>
    kinds.includes(kind)
export const isFieldKind = isOneOf(fieldKinds)
export const asksSomething = isOneOf(answerKinds)
export const offersOptions = isOneOf(choiceKinds)
/** Lines and gaps say nothing. */
export const hasWords = (kind: string): boolean => kind !== 'separator' && kind !== 'spacer'

/** 组件 — those of a form document, in their order. */
export const componentsIn = (document: unknown): readonly Component[] =>
  listIn(recordIn(document)['components'])

/** 读字段 — what a component says. */
export function fieldOf(component: Component): FormField {
  const kind = textIn(component['type'])
  const words = wordsOf(kind)
  const english = recordIn(component['properties'])
  return {
    kind,
    key: textIn(component['key']),
    zh: textIn(component[words]),
    en: textIn(english[`${words}En`]),
    hintZh: textIn(component['description']),
    hintEn: textIn(english['descriptionEn']),
    required: recordIn(component['validate'])['required'] === true,
    options: listIn(component['values']).map(({ value, label, labelEn }) => ({
      ...{ value: textIn(value), zh: textIn(label), en: textIn(labelEn) },
    })),
    showIf: showIfIn(textIn(recordIn(component['conditional'])['hide'])),
  }
}

/** 写字段 — the component that says this; what a designer does not speak of stays as it is. */
export function withField(before: Component, field: FormField): Component {
  const { kind, key, zh, hintZh, required, options } = field
  const { label: _label, text: _text, description: _hint, values: _values, ...rest } = before
  const limits = kind === before['type'] ? recordIn(before['validate']) : {}
  const said = {
    ...rest,
    type: kind,
    key: asksSomething(kind) ? key : '',
    [wordsOf(kind)]: hasWords(kind) ? zh : '',
    description: asksSomething(kind) ? hintZh : '',
    properties: englishOf(before, field),
    validate: asksSomething(kind) ? { ...limits, required: required ? true : '' } : {},
    ...(offersOptions(kind) && { values: options.map(optionOf) }),
    conditional: conditionalOf(before, field.showIf),
  }
  return withoutEmpty({ ...said, validate: withoutEmpty(said.validate) })
}

const optionOf = ({ value, zh, en }: Option) => ({ value, label: zh, labelEn: en })

function englishOf({ properties }: Component, { kind, en, hintEn }: FormField): Component {
  const { labelEn: _label, textEn: _text, descriptionEn: _hint, ...others } = recordIn(properties)
  return withoutEmpty({
    ...others,
    [`${wordsOf(kind)}En`]: hasWords(kind) ? en : '',
    descriptionEn: asksSomething(kind) ? hintEn : '',
  })
}

function conditionalOf({ conditional }: Component, showIf: string): Component {
  const before = recordIn(conditional)
  if (showIf === showIfIn(textIn(before['hide']))) return before
  return withoutEmpty({ ...before, hide: showIf === '' ? '' : hideUnless(showIf) })
}

const wordsOf = (kind: string) => (kind === 'text' ? 'text' : 'label')

/** Hidden as well while nobody can say yet whether it holds. */
const hideUnless = (showIf: string) => `=not((${showIf}) = true)`
const unless = /^=not\(\((.*)\) = true\)$/s

function showIfIn(hide: string): string {
  if (hide === '') return ''
  return unless.exec(hide)?.[1] ?? `not(${hide.replace(/^=/, '')})`
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')
const recordIn = (value: unknown): Component =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
const listIn = (value: unknown): readonly Component[] =>
  Array.isArray(value) ? value.map(recordIn) : []

/** Without what says nothing. */
const withoutEmpty = (said: Component): Component =>
  Object.fromEntries(
    Object.entries(said).filter(
      ([, value]) => value !== '' && !(isRecord(value) && Object.keys(value).length === 0),
    ),
  )
const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
