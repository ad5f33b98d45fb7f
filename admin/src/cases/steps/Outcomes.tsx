import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useLanguage } from '../../preferences.ts'
import type { OpenStep } from './open-steps.ts'

type OutcomesProps = {
  readonly step: OpenStep
  readonly disabled: boolean
  readonly onEnd: (ended: OpenStep['outcomes'][number]) => void
}

/** 结果按钮 — one for each outcome that the API allows. */
export const Outcomes = ({ step, disabled, onEnd }: OutcomesProps) => {
  const language = useLanguage()
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
      {step.outcomes.map((ended, index) => (
        <Button
          key={ended.outcome}
          variant={index === 0 ? 'contained' : 'outlined'}
          disabled={disabled}
          onClick={() => onEnd(ended)}
          sx={forThumbs}
        >
          {language === 'zh' ? ended.outcomeZh : ended.outcomeEn}
        </Button>
      ))}
    </Stack>
  )
}

/** Pressed in the street, with one hand. */
const forThumbs = { '@media (pointer: coarse)': { minHeight: 48, flex: '1 1 40%' } }
