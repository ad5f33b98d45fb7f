import { useLanguage } from '../preferences.ts'
import type { Language } from './texts.ts'

/** 本页文本 — texts that are loaded with a page, and not with the first. */
export const useOwnTexts = <Own>(texts: Readonly<Record<Language, Own>>): Own =>
  texts[useLanguage()]
