import { useLanguage } from '../preferences.ts'
import { texts, textsIn } from './loaded.ts'
import type { Language, Said } from './texts.ts'

/** 界面文本 — in the chosen language, whose texts are there before it is chosen. */
export function useSaid(): { readonly language: Language; readonly said: Said } {
  const language = useLanguage()
  return { language, said: textsIn(language) ?? texts }
}
