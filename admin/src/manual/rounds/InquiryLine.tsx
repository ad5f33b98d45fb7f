import Box from '@mui/material/Box'
import Chip from '@mui/material/Chip'
import Stack from '@mui/material/Stack'
import type { ReactNode } from 'react'
import { Facts } from '../../cases/Facts.tsx'
import { Section } from '../../cases/Section.tsx'
import { useText } from '../../texts/use-text.ts'
import { DifferingWords } from '../DifferingWords.tsx'
import { sayingsOf } from '../line-words.ts'
import { lineName } from './line-name.ts'
import type { ShownInquiry } from './shown-inquiry.ts'

type Props = {
  readonly line: ShownInquiry['lines'][number]
  /** Where its reader may object; otherwise what was said, and what became of it. */
  readonly children?: ReactNode
}

/** 征求条目 — in what a line changes, old and new words, and what the last trial says. */
export const InquiryLine = ({ line, children = <Said line={line} /> }: Props) => {
  const text = useText()
  const sayings = sayingsOf(line, text)
  const { changes, casesChanged } = line
  return (
    <Section
      title={lineName(line, text)}
      aside={
        <Stack direction="row" sx={{ gap: 0.5, flexWrap: 'wrap' }}>
          {changes.map((change) => (
            <Chip key={change} size="small" label={text(`manualChanges.${change}`)} />
          ))}
        </Stack>
      }
    >
      <Box sx={sides}>
        {(['before', 'after'] as const).map((side) => (
          <div key={side}>
            <Box sx={{ fontWeight: 600 }}>{text(`difference.${side}`)}</Box>
            <DifferingWords sayings={sayings} side={side} />
          </div>
        ))}
      </Box>
      {casesChanged !== null && (
        <Box sx={{ mt: 1 }}>{text('inquiries.cases', { count: casesChanged })}</Box>
      )}
      <Box sx={{ mt: 1.5 }}>{children}</Box>
    </Section>
  )
}

const Said = ({ line: { objection, decision, decisionReason } }: Pick<Props, 'line'>) => {
  const text = useText()
  return (
    <Facts
      facts={[
        [text('inquiries.said'), objection],
        [text('inquiries.decided'), decision && text(`objectionDecisions.${decision}`)],
        [text('rounds.reason'), decisionReason],
      ]}
    />
  )
}

const sides = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
}
