import Alert from '@mui/material/Alert'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLanguage } from '../../preferences.ts'
import { useText } from '../../texts/use-text.ts'
import type { OpenStep } from './open-steps.ts'

type Props = {
  readonly step: OpenStep
  readonly outcome: string
  readonly confirmed: boolean
  readonly onClose: () => void
}

const looksEvery = 2_000

/** 已提交 — sent and recorded; confirmed once the process has gone on. */
export const SentNote = ({ step, outcome, confirmed, onClose }: Props) => {
  const text = useText()
  const language = useLanguage()
  useLooking(!confirmed)
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

/** Nobody announces the end of the last step: it is looked for until it is there. */
function useLooking(wanted: boolean): void {
  const client = useQueryClient()
  useEffect(() => {
    if (!wanted) return
    const look = () => void client.invalidateQueries({ queryKey: ['case'] })
    const timer = setInterval(look, looksEvery)
    return () => clearInterval(timer)
  }, [client, wanted])
}
