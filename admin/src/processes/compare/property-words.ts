import { fieldOf } from '../../../../processes/forms/form-field.ts'
import { keyIn } from '../../texts/keys-of.ts'
import { texts } from '../../texts/loaded.ts'
import type { modelWords } from '../../texts/model-words/texts.ts'
import type { Language } from '../../texts/texts.ts'
import type { Text } from '../../texts/use-text.ts'
import { manualLookUp, type StepWords, workOf } from '../modeler/automatic-work.ts'

type Named = (typeof modelWords)[Language]

/** 属性名称 — null for what only the file has a name for. */
export function propertyLabel(property: string, { properties }: Named): string | null {
  const known = keyIn(properties, property)
  if (known !== undefined) return properties[known]
  const [, option, word] = ofOption.exec(property) ?? []
  if (option !== undefined)
    return `${properties.values} ${option} · ${properties[word === 'label' ? 'label' : 'properties.labelEn']}`
  const [, side, variable] = ofVariable.exec(property) ?? []
  return side === undefined
    ? null
    : `${properties[side === 'input' ? 'input' : 'output']} ${variable}`
}

/** What an option of a field says, such as `values.CITY.label`. */
const ofOption = /^values\.(.+)\.(label|labelEn)$/
/** What goes into a step or comes out of it, such as `input.repairCost`. */
const ofVariable = /^(input|output)\.(.+)$/

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
  if (property === 'conditional.hide') return fieldOf({ conditional: { hide: value } }).showIf
  if (property === 'jobType') return doneBy(workOf(value), { value, language })
  if (property === 'decision' && value === manualLookUp.decisionId)
    return doneBy(manualLookUp, { value, language })
  if (property === 'role') {
    const role = keyIn(texts.roles, value)
    return role === undefined ? value : text(`roles.${role}`)
  }
  if (property === 'stage') {
    const stage = keyIn(texts.stages, value)
    return stage === undefined ? value : text(`stages.${stage}`)
  }
  return property === 'outcomes' ? value.split('\n').map(outcomeIn(language)).join('\n') : value
}

/** In words, and as the engine knows it. */
const doneBy = (
  words: StepWords | undefined,
  { value, language }: { readonly value: string; readonly language: Language },
): string => (words === undefined ? value : `${words[language]} (${value})`)

/** As models write outcomes: `KEY|中文|English`. */
const outcomeIn = (language: Language) => (line: string) => {
  const [key, zh, english] = line.split('|')
  const words = language === 'zh' ? zh : english
  return words === undefined ? line : `${words} (${key})`
}
