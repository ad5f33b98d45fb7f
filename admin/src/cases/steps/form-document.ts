import type { Language } from '../../texts/texts.ts'

type Component = Readonly<Record<string, unknown>> & {
  readonly properties?: Readonly<Record<string, string>>
}
export type Choice = { readonly value: string | number; readonly label: string }
/** What may be chosen for a field, by its key; one without choices is typed. */
export type Choices = Readonly<Record<string, readonly Choice[]>>
type Shown = { readonly language: Language; readonly choices: Choices }

const translated = ['label', 'description', 'text'] as const

/** 表单文档 — a step’s form in the language of the screen; what there is to choose is chosen by its name, not typed by its number. */
export function formDocument(document: unknown, { language, choices }: Shown): object {
  const { components = [], ...rest } = (document ?? {}) as { components?: readonly Component[] }
  return {
    type: 'default',
    ...rest,
    components: components.map((component) =>
      withChoices(inLanguage(component, language), choices),
    ),
  }
}

function inLanguage(component: Component, language: Language): Component {
  if (language === 'zh') return component
  const english = translated.flatMap((name) => {
    const words = component.properties?.[`${name}En`]
    return words === undefined ? [] : [[name, words]]
  })
  const values = optionsOf(component).map(({ labelEn, ...option }) => ({
    ...option,
    ...(labelEn !== undefined && { label: labelEn }),
  }))
  return {
    ...component,
    ...Object.fromEntries(english),
    ...(values.length > 0 && { values }),
  }
}

type Option = Choice & { readonly labelEn?: string }
const optionsOf = ({ values }: Component): readonly Option[] =>
  Array.isArray(values) ? values : []

function withChoices(component: Component, choices: Choices): Component {
  const values = choices[String(component['key'])] ?? []
  if (values.length === 0) return component
  const { validate: _typed, ...rest } = component
  return { ...rest, type: 'select', searchable: true, values }
}

/** 表单答案 — what was filled in, without what was left empty. */
export const answersIn = (data: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(data).filter(
      ([, value]) => value !== '' && value !== null && value !== undefined,
    ),
  )
