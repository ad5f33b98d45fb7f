import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { MoreOnScreen } from '../cases/MoreOnScreen.tsx'
import { lastOnPaper, linesOnPaper, paper } from '../cases/paper.ts'
import { Section } from '../cases/Section.tsx'
import type { CaseFile } from '../cases/use-case.ts'
import { useNow } from '../live/now.ts'
import { useNamed, useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { hopSpans } from './hop-spans.ts'

type Props = { readonly tasks: CaseFile['tasks'] }
type Hop = CaseFile['tasks'][number]['hops'][number]

/** 逐级交办 — the units of the department that had the case, each with its time. */
export const CaseHops = ({ tasks }: Props) => {
  const text = useText()
  const now = useNow()
  const hops = tasks.flatMap(({ closedAt, hops: its }) => hopSpans(its, { closedAt, now }))
  if (hops.length === 0) return null
  return (
    <Section title={text('hops.title')}>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 0.5 }}>
        {text('hops.note')}
      </Typography>
      <MoreOnScreen count={hops.length} most={paper.hops} />
      <Stack component="ol" sx={{ p: 0, m: 0, listStyle: 'none', ...lastOnPaper(paper.hops) }}>
        {hops.map(({ hop, span, has }) => (
          <HopEntry key={`${hop.at} ${hop.toUnit.id}`} hop={hop} span={span} has={has} />
        ))}
      </Stack>
    </Section>
  )
}

type Entry = { readonly hop: Hop; readonly span: number; readonly has: boolean }

const HopEntry = ({ hop, span, has }: Entry) => {
  const text = useText()
  const named = useNamed()
  const { instant, spanInWords } = useTimes()
  const { fromUnit, toUnit, person, givenBackBy, reason } = hop
  return (
    <Box component="li" sx={entry}>
      <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
        {instant(hop.at)}
      </Box>
      <div>
        <Box component="span" sx={{ fontWeight: 600 }}>
          {text('hops.way', { from: named(fromUnit), to: named(toUnit) })}
        </Box>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {text('hops.by', { name: person.name })}
          {' · '}
          {text(has ? 'hops.has' : 'hops.had', { span: spanInWords(span) })}
        </Typography>
        {hop.comment !== null && (
          <Typography variant="body2" sx={linesOnPaper(1)}>
            {hop.comment}
          </Typography>
        )}
        {givenBackBy !== null && (
          <Typography variant="body2" sx={linesOnPaper(1)}>
            {text('hops.givenBack', { name: givenBackBy.name, reason: reason ?? '' })}
          </Typography>
        )}
      </div>
    </Box>
  )
}

const entry = {
  display: 'grid',
  gridTemplateColumns: '92px minmax(0, 1fr)',
  columnGap: 1.5,
  py: 0.75,
  fontSize: '0.875rem',
  '& + &': { borderTop: 1, borderColor: 'divider' },
}
