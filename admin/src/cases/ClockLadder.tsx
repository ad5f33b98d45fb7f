import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { ReadClockLadder, type ReadClockLadderQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { useNow } from '../live/now.ts'
import { actsInWords } from '../manual/ladder-words.ts'
import { Failure } from '../shell/Failure.tsx'
import { Waiting } from '../shell/Waiting.tsx'
import { clockName } from '../texts/clock-name.ts'
import { useNamed, useText } from '../texts/use-text.ts'
import { LightMark } from '../time/LightMark.tsx'
import { useTimes } from '../time/use-times.ts'
import { type LadderPlace, ladderPlaces } from './ladder-places.ts'
import type { CaseFile } from './use-case.ts'

type Clock = CaseFile['clocks'][number]
type Level = Extract<ReadClockLadderQuery['node'], { __typename: 'Clock' }>['ladder'][number]

/** 时限阶梯 — the levels of a clock one below the other: when, whom each tells, and which have. */
export const ClockLadder = ({ clock }: { readonly clock: Clock }) => {
  const text = useText()
  const { data, error, refetch } = useQuery({
    queryKey: ['clockLadder', clock.id, clock.state, clock.dueAt],
    queryFn: ({ signal }) => ask(ReadClockLadder, { id: clock.id }, signal),
    staleTime: 0,
  })
  if (error) return <Failure error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Waiting />
  if (data.node?.__typename !== 'Clock') return null
  const { ladder } = data.node
  const places = ladderPlaces(ladder, clock.state === 'RUNNING')
  return (
    <Box sx={{ flexBasis: '100%', pl: 3.5, fontSize: '0.875rem' }}>
      {clock.state === 'PAUSED' && <div>{text('ladder.standing')}</div>}
      <Box
        component="ol"
        aria-label={text('ladder.label', { clock: clockName(text, clock.key) })}
        sx={track}
      >
        {ladder.map((level, i) => (
          <Step key={level.number} level={level} place={places[i] ?? 'AHEAD'} />
        ))}
      </Box>
    </Box>
  )
}

type StepProps = { readonly level: Level; readonly place: LadderPlace }

const Step = ({ level, place }: StepProps) => {
  const text = useText()
  const { instantInFull } = useTimes()
  const { kind, share, dueAt, tells } = level
  return (
    <Box
      component="li"
      {...(place === 'NEXT' && { 'aria-current': 'step' as const })}
      sx={{ ...step, color: place === 'AHEAD' ? 'text.secondary' : 'text.primary' }}
    >
      <Box component="span" sx={mark}>
        {place === 'TOLD' ? (
          <LightMark light={kind === 'WARNING' ? 'YELLOW' : 'RED'} />
        ) : (
          <Box component="span" sx={{ ...ring, borderColor: colors[place] }} />
        )}
      </Box>
      <div>
        <strong>{text(`ladderKinds.${kind}`)}</strong>
        {' · '}
        {text('ladder.percent', { percent: Math.round(share * 100) })}
        {' · '}
        <time dateTime={dueAt}>{instantInFull(dueAt)}</time>
      </div>
      <div>
        <Place level={level} place={place} />
      </div>
      {tells.map((office) => (
        <Told key={`${office.role} ${office.unitName}`} office={office} />
      ))}
      {actsInWords(level, text).map((words) => (
        <div key={words}>{words}</div>
      ))}
    </Box>
  )
}

const Place = ({ level: { dueAt, reachedAt }, place }: StepProps) => {
  const text = useText()
  const now = useNow()
  const { instantInFull, dueInWords } = useTimes()
  if (reachedAt !== null) return text('ladder.told', { at: instantInFull(reachedAt) })
  return place === 'NEXT'
    ? text('ladder.next', { in: dueInWords(dueAt, now) })
    : text('ladder.ahead')
}

const Told = ({ office }: { readonly office: Level['tells'][number] }) => {
  const text = useText()
  const named = useNamed()
  const { role, unitName, unitNameEn, onDuty } = office
  const unit =
    unitName === null
      ? text('ladder.anyUnit')
      : named({ name: unitName, nameEn: unitNameEn ?? unitName })
  const people = onDuty.length > 0 ? onDuty.join(', ') : text('ladder.nobodyOnDuty')
  return (
    <Box sx={{ color: 'text.secondary' }}>
      {text('ladder.tells')} {text(`roles.${role}`)} · {unit} · {people}
    </Box>
  )
}

const track = { p: 0, m: 0, mt: 0.5, ml: 0.75, listStyle: 'none' }
/** The line runs from each mark to the next one; the last has none below it. */
const step = {
  ...{ position: 'relative', pl: 2.5, pb: 1.25 },
  ...{ borderLeft: '2px solid', borderColor: 'divider' },
  '&:last-of-type': { pb: 0 },
}
const mark = {
  ...{ position: 'absolute', left: '-8px', top: '3px' },
  ...{ display: 'inline-flex', p: '1px', bgcolor: 'background.paper', lineHeight: 1 },
}
const ring = {
  ...{ display: 'inline-block', width: 12, height: 12, borderRadius: '50%' },
  ...{ border: '2px solid', boxSizing: 'border-box' },
}
const colors = { NEXT: 'primary.main', AHEAD: 'text.disabled', TOLD: 'divider' } as const
