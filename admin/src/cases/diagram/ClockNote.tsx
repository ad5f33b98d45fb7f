import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import type { ClockState } from '../../api/generated/operations.ts'
import { useNow } from '../../live/now.ts'
import { useText } from '../../texts/use-text.ts'
import { DueWords } from '../../time/DueWords.tsx'
import { LightMark } from '../../time/LightMark.tsx'
import { type Limit, lightOf } from '../../time/light.ts'

type Props = {
  /** Of what it is the clock. */
  readonly label: string
  readonly limit: Limit
  readonly state?: ClockState
  readonly children?: ReactNode
}

/** 时钟标签 — a clock on the diagram: its light and the time that is left, in the words of the clocks’ own section. */
export const ClockNote = ({ label, limit, state = 'RUNNING', children }: Props) => {
  const text = useText()
  const now = useNow()
  const running = state === 'RUNNING'
  const light = running ? lightOf(limit, now) : null
  return (
    <Box role="note" aria-label={label} sx={paper}>
      <LightMark light={light} />
      {children}
      {running ? (
        <DueWords dueAt={limit.dueAt} light={light} now={now} />
      ) : (
        text(`clockStates.${state}`)
      )}
    </Box>
  )
}

/** In the colors of the page: the words keep their contrast on the white drawing. */
const paper = {
  ...{ display: 'inline-flex', gap: 0.75, alignItems: 'baseline', px: 0.75, py: 0.25 },
  ...{ bgcolor: 'background.paper', color: 'text.primary', fontSize: '0.8125rem' },
  ...{ border: 1, borderColor: 'divider', borderRadius: 1 },
} as const
