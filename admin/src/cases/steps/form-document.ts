import type { Language } from '../../texts/texts.ts'

type Component = Readonly<Record<string, unknown>> & {
  readonly properties?: Readonly<Record<string, string>>
}
type Choice = { readonly value: string; readonly label: string }
type Shown = { readonly language: Language; readonly units: readonly Choice[] }

const translated = ['label', 'description', 'text'] as const

/** 表单文档 — a step’s form in the language of the screen; a unit is chosen by its name, not typed by its id. */
export function formDocument(document: unknown, { language, units }: Shown): object {
  const { components = [], ...rest } = (document ?? {}) as { components?: readonly Component[] }
  return {
    type: 'default',
    ...rest,
    components: components.map((component) => withUnits(inLanguage(component, language), units)),
  }
}

function inLanguage(component: Component, language: Language): Component {
  if (language === 'zh') return component
  const english = translated.flatMap((name) => {
    const words = component.properties?.[`${name}En`]
    return words === undefined ? [] : [[name, words]]
  })
  return { ...component, ...Object.fromEntries(english) }
}

function withUnits(component: Component, units: readonly Choice[]): Component {
  if (component['key'] !== 'unitId') return component
  const { validate: _length, ...rest } = component
  return { ...rest, type: 'select', searchable: true, values: units }
}

/** 表单答案 — what was filled in, without what was left empty. */
export const answersIn = (data: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(data).filter(
      ([, value]) => value !== '' && value !== null && value !== undefined,
    ),
  )
