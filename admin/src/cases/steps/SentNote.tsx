import Alert from '@mui/material/Alert'
import { useLanguage } from '../../preferences.ts'
import { useText } from '../../texts/use-text.ts'
import type { OpenStep } from './open-steps.ts'

type Props = {
  readonly step: OpenStep
  readonly outcome: string
  readonly confirmed: boolean
  readonly onClose: () => void
}

/** 已提交 — sent and recorded; confirmed once the process has gone on. */
export const SentNote = ({ step, outcome, confirmed, onClose }: Props) => {
  const text = useText()
  const language = useLanguage()
  const ended = step.outcomes.find((it) => it.outcome === outcome)
  const name = (language === 'zh' ? ended?.outcomeZh : ended?.outcomeEn) ?? outcome
  return (
    <Alert
      role="status"
      severity={confirmed ? 'success' : 'info'}
      {...(confirmed && { onClose, closeText: text('app.close') })}
    >
      {text(confirmed ? 'step.confirmed' : 'step.sent', { outcome: name })}
    </Alert>
  )
}
