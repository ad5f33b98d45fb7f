import { useTranslate } from 'ra-core'
import { useLanguage } from '../preferences.ts'
import type { TextKey } from './texts.ts'

export type Text = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string

/** 文本 — the text at a key; a key that does not exist does not compile. */
export function useText(): Text {
  const translate = useTranslate()
  return (key, values) => translate(key, values)
}

/** Names that the API sends in both languages. */
export function useNamed() {
  const language = useLanguage()
  return ({ name, nameEn }: { readonly name: string; readonly nameEn: string }) =>
    language === 'en' && nameEn !== '' ? nameEn : name
}
