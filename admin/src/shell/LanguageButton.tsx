import Button from '@mui/material/Button'
import { setPreferences } from '../api/set-preferences.ts'
import { useLanguage } from '../preferences.ts'
import { useText } from '../texts/use-text.ts'

/** 语言 — shows the other language’s own name. */
export const LanguageButton = () => {
  const text = useText()
  const language = useLanguage()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <Button
      color="inherit"
      size="small"
      lang={other}
      onClick={() => setPreferences({ language: other })}
    >
      {text('app.language')}
    </Button>
  )
}
