import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useLanguage } from '../preferences.ts'
import { clockName } from '../texts/clock-name.ts'
import { useNamed, useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { MoreOnScreen } from './MoreOnScreen.tsx'
import { outcomeOf } from './outcome-of.ts'
import { lastOnPaper, linesOnPaper, visitsOnPaper } from './paper.ts'
import { Section } from './Section.tsx'
import { timelineOf } from './timeline.ts'
import type { CaseFile } from './use-case.ts'

type Visit = CaseFile['visits'][number]

/** 办理过程 — each step in plain words: who, how it ended, how long it took; and when the case got priority. */
export const CaseTimeline = ({ caseFile }: { readonly caseFile: CaseFile }) => {
  const text = useText()
  const most = visitsOnPaper(caseFile.attachments.length)
  const entries = timelineOf(caseFile.visits, caseFile)
  return (
    <Section title={text('case.timeline')}>
      <MoreOnScreen count={entries.length} most={most} />
      <Stack component="ol" sx={{ p: 0, m: 0, listStyle: 'none', ...lastOnPaper(most) }}>
        {entries.map((it) =>
          'visit' in it ? (
            <VisitEntry key={it.visit.id} visit={it.visit} caseFile={caseFile} />
          ) : (
            <RaisedEntry key="priority" at={it.at} {...it.raisedBy} />
          ),
        )}
      </Stack>
    </Section>
  )
}

type Entry = { readonly visit: Visit; readonly caseFile: CaseFile }

const VisitEntry = ({ visit, caseFile }: Entry) => {
  const named = useNamed()
  const language = useLanguage()
  const { instant } = useTimes()
  const outcome = outcomeOf(visit, caseFile.tasks)
  return (
    <Box component="li" sx={entry}>
      <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
        {instant(visit.openedAt)}
      </Box>
      <div>
        <Box component="span" sx={{ fontWeight: 600 }}>
          {named(visit)}
        </Box>
        {outcome !== null && <span>{`: ${language === 'zh' ? outcome.zh : outcome.en}`}</span>}
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          <WhoAndHowLong visit={visit} appointed={appointedTo(visit, caseFile)} />
        </Typography>
        {visit.comment !== null && (
          <Typography variant="body2" sx={linesOnPaper(1)}>
            {visit.comment}
          </Typography>
        )}
      </div>
    </Box>
  )
}

type Raised = { readonly at: string; readonly clock: string; readonly level: number }

const RaisedEntry = ({ at, clock, level }: Raised) => {
  const text = useText()
  const { instant } = useTimes()
  return (
    <Box component="li" sx={entry}>
      <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
        {instant(at)}
      </Box>
      <div>
        <Box component="span" sx={{ fontWeight: 600 }}>
          {text('priority.raised')}
        </Box>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {text('priority.by', { clock: clockName(text, clock), level })}
        </Typography>
      </div>
    </Box>
  )
}

/** Who is to handle a step that waits. */
const appointedTo = ({ outcome, elementId }: Visit, { tasks }: CaseFile) =>
  outcome === null
    ? tasks.find((task) => task.status === 'OPEN' && task.elementId === elementId)?.appointed
    : null

type Who = {
  readonly visit: Visit
  readonly appointed: CaseFile['tasks'][number]['appointed'] | undefined
}

const WhoAndHowLong = ({ visit, appointed }: Who) => {
  const text = useText()
  const named = useNamed()
  const { spanInWords } = useTimes()
  const who = visit.person?.name ?? (visit.role === null ? null : text(`roles.${visit.role}`))
  const used =
    visit.usedSeconds === null
      ? text('case.waiting')
      : text('case.used', { span: spanInWords(visit.usedSeconds * 1000) })
  return (
    <>
      {[
        who,
        visit.unit && named(visit.unit),
        appointed && text('handling.theirs', { name: appointed.name }),
        used,
      ]
        .filter(Boolean)
        .join(' · ')}
      {visit.overdue === true && (
        <Box component="span" sx={{ color: 'error.main', fontWeight: 600 }}>
          {' · '}
          {text('lights.RED')}
        </Box>
      )}
    </>
  )
}

const entry = {
  display: 'grid',
  gridTemplateColumns: '92px minmax(0, 1fr)',
  columnGap: 1.5,
  py: 0.75,
  fontSize: '0.875rem',
  '& + &': { borderTop: 1, borderColor: 'divider' },
  '@media print': { py: 0.25 },
}
