import { en } from '../../texts/en.ts'
import { keyIn } from '../../texts/keys-of.ts'
import type { modelWords } from '../../texts/model-words/texts.ts'
import type { Language } from '../../texts/texts.ts'
import type { Text } from '../../texts/use-text.ts'

type Named = (typeof modelWords)[Language]

/** 属性名称 — null for what only the file has a name for. */
export function propertyLabel(property: string, { properties }: Named): string | null {
  const known = keyIn(properties, property)
  return known === undefined ? null : properties[known]
}

/** 类型名称 — what an element, a field or a row is. */
export function typeLabel(type: string, { types }: Named): string {
  const known = keyIn(types, type.replace(/^\w+:/, ''))
  return known === undefined ? type : types[known]
}

type Said = { readonly property: string; readonly value: string | null }
type Words = { readonly text: Text; readonly language: Language }

/** 属性取值 — in the words of the screens where they have some; empty where nothing is said. */
export function propertyWords({ property, value }: Said, { text, language }: Words): string {
  if (value === null) return ''
  if (property === 'role') {
    const role = keyIn(en.roles, value)
    return role === undefined ? value : text(`roles.${role}`)
  }
  if (property === 'stage') {
    const stage = keyIn(en.stages, value)
    return stage === undefined ? value : text(`stages.${stage}`)
  }
  return property === 'outcomes' ? value.split('\n').map(outcomeIn(language)).join('\n') : value
}

/** As models write outcomes: `KEY|中文|English`. */
const outcomeIn = (language: Language) => (line: string) => {
  const [key, zh, english] = line.split('|')
  const words = language === 'zh' ? zh : english
  return words === undefined ? line : `${words} (${key})`
}
