import Box from '@mui/material/Box'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { Suspense, useMemo, useState } from 'react'
import { formDocument } from '../../cases/steps/form-document.ts'
import { useLanguage } from '../../preferences.ts'
import { lazily } from '../../shell/lazily.ts'
import { Waiting } from '../../shell/Waiting.tsx'
import { useFormingTexts } from '../../texts/forming/use-forming-texts.ts'
import { keysOf } from '../../texts/keys-of.ts'
import type { Language } from '../../texts/texts.ts'
import { previewable } from './form-edits.ts'

const StepForm = lazily(async () => (await import('../../cases/steps/StepForm.tsx')).default)

const nothing = () => undefined
const untouched = {}

/** 表单预览 — the form as officers fill it in, in either language; its conditions hold here, too. */
export const Preview = ({ document }: { readonly document: unknown }) => {
  const words = useFormingTexts()
  const [language, setLanguage] = useState<Language>(useLanguage())
  const shape = JSON.stringify(document)
  const shown = useMemo(
    () => formDocument(previewable(JSON.parse(shape)), { language, choices: {} }),
    [shape, language],
  )
  return (
    <>
      <Box sx={{ color: 'text.secondary', mb: 1 }}>{words.previewNote}</Box>
      <ToggleButtonGroup
        exclusive
        size="small"
        color="primary"
        aria-label={words.previewLanguage}
        value={language}
        onChange={(_event, chosen: Language | null) => chosen !== null && setLanguage(chosen)}
      >
        {keysOf(words.languages).map((one) => (
          <ToggleButton key={one} value={one}>
            {words.languages[one]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Suspense fallback={<Waiting />}>
        <StepForm
          key={language}
          {...{ document: shown, language, begun: untouched, filled: null }}
          {...{ onReady: nothing, onTyping: nothing, onFilled: nothing }}
        />
      </Suspense>
    </>
  )
}
