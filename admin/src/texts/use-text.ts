import { useTranslate } from 'ra-core'
import { labelIn, labelOf, useLabels } from '../labels/labels.ts'
import { useLanguage } from '../preferences.ts'
import type { TextKey } from './texts.ts'

type Values = Readonly<Record<string, string | number>>
export type Text = (key: TextKey, values?: Values) => string

/** 文本 — the text at a key; a key that does not exist does not compile. What is counted (`count`) chooses between one and many. */
export function useText(): Text {
  const translate = useTranslate()
  return (key, values) => translate(key, values && counted(values))
}

const counted = ({ count, ...values }: Values): Values =>
  count === undefined ? values : { ...values, count, smart_count: count }

type Named = {
  readonly name: string
  readonly nameEn: string
  /** Of a step, which the city may call otherwise. */
  readonly elementId?: string
}

/** Names that the API sends in both languages. */
export function useNamed() {
  const language = useLanguage()
  const labels = useLabels()
  return ({ name, nameEn, elementId }: Named) => {
    const label = elementId === undefined ? undefined : labelOf(labels, 'STEP', elementId)
    return labelIn(label, language) ?? (language === 'en' && nameEn !== '' ? nameEn : name)
  }
}
