import { drawingWords } from '../../texts/modeling/words-zh.ts'
import type { Language } from '../../texts/texts.ts'

type Words = Readonly<Record<string, string>>

/** 翻译 — what the drawing tools say, in one language; what has no Chinese is told, so that a test can find it. */
export const translating =
  (language: Language, onMiss: (said: string) => void) =>
  (said: string, values: Words = {}): string => {
    const known = Object.hasOwn(drawingWords, said) ? drawingWords[said] : undefined
    if (language === 'zh' && known === undefined) onMiss(said)
    const words = language === 'zh' ? (known ?? said) : said
    return words.replace(/{([^}]+)}/g, (all, name: string) => values[name] ?? all)
  }
