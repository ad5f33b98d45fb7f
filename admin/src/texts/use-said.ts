import { useEffect, useState } from 'react'
import { useLanguage } from '../preferences.ts'
import { loadTexts, texts, textsIn } from './loaded.ts'
import type { Language, Said } from './texts.ts'

type Shown = { readonly language: Language; readonly said: Said }

/** 界面文本 — in the chosen language; in the one before, as long as its texts are on their way. */
export function useSaid(): Shown {
  const language = useLanguage()
  const [latest, setLatest] = useState<Shown>({ language, said: textsIn(language) ?? texts })
  useEffect(() => {
    let left = false
    const show = (said: Said) => {
      if (!left) setLatest({ language, said })
    }
    // without a network the screens stay in the language that is there
    loadTexts(language).then(show, () => undefined)
    return () => {
      left = true
    }
  }, [language])
  const said = textsIn(language)
  return said === undefined ? latest : { language, said }
}
