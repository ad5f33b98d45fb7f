import { languageNow } from '../preferences.ts'
import type { Language, Said } from './texts.ts'

const loads: Readonly<Record<Language, () => Promise<{ readonly texts: Said }>>> = {
  zh: () => import('./whole-zh.ts'),
  en: () => import('./whole-en.ts'),
}
const kept = new Map<Language, Said>()

/** 已载文本 — what a language says; undefined before it has been loaded. */
export const textsIn = (language: Language): Said | undefined => kept.get(language)

/** 载入文本 — asked for again it is at hand at once. Throws where the network does. */
export async function loadTexts(language: Language): Promise<Said> {
  const texts = kept.get(language) ?? (await loads[language]()).texts
  kept.set(language, texts)
  return texts
}

/** 文本表 — in the language that the screens began with: its tables have the keys that every language has. */
export const texts = await loadTexts(languageNow())
