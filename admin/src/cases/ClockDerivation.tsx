import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import {
  type DerivedClockFragment,
  type LimitUnit,
  ReadClockDerivation,
} from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { Failure } from '../shell/Failure.tsx'
import { Waiting } from '../shell/Waiting.tsx'
import { clockReason } from '../texts/clock-reason.ts'
import { limitInWords } from '../texts/limit-in-words.ts'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { type DerivationLine, derivationLines } from './derivation-lines.ts'
import { entryInWords } from './entry-in-words.ts'

/** 期限推算 — how a due date came about, line by line: what counts, what does not and why, what was added. */
export const ClockDerivation = ({ clockId }: { readonly clockId: string }) => {
  const { data, error, refetch } = useQuery({
    queryKey: ['clockDerivation', clockId],
    queryFn: ({ signal }) => ask(ReadClockDerivation, { id: clockId }, signal),
    staleTime: 0,
  })
  if (error) return <Failure error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Waiting />
  return data.node?.__typename === 'Clock' ? <DerivedClock clock={data.node} /> : null
}

/** 期限推算 — of a clock that has been read with it. */
export const DerivedClock = ({ clock }: { readonly clock: DerivedClockFragment }) => {
  const text = useText()
  const { instantInFull, dayOf, timeOf, hoursInWords } = useTimes()
  const { limit, workingDayHours, stretches, ledger } = clock.derivation
  const lines = derivationLines(stretches, { dayOf, timeOf })
  const total = lines.reduce((ms, line) => ms + line.ms * line.days, 0)
  const { limitUnit } = clock
  return (
    <Box sx={{ flexBasis: '100%', pl: 3.5, color: 'text.secondary', fontSize: '0.875rem' }}>
      <div>
        {text('derivation.start', {
          at: instantInFull(clock.startedAt),
          limit: limitInWords(text, { limitValue: limit, limitUnit }),
        })}{' '}
        {limitUnit === 'WORKING_DAY' && text('derivation.workingDay', { hours: workingDayHours })}
      </div>
      {clock.reworkShare !== null && (
        <div>{text('rework.derived', { percent: Math.round(clock.reworkShare * 100) })}</div>
      )}
      <Box component="ol" sx={{ m: 0, my: 0.5, pl: 2.5 }}>
        {lines.map((line) => (
          <Line key={line.from} line={line} />
        ))}
      </Box>
      {stretches.some(({ reason }) => reason === 'OUTSIDE_WORKING_HOURS') && (
        <div>{text('derivation.outside')}</div>
      )}
      <strong>
        {text('derivation.end', { amount: hoursInWords(total), at: instantInFull(clock.dueAt) })}
      </strong>
      <Ledger lines={ledger} limitUnit={limitUnit} />
    </Box>
  )
}

type LedgerProps = {
  readonly lines: DerivedClockFragment['derivation']['ledger']
  readonly limitUnit: LimitUnit
}

/** 台账 — what happened to the clock, and who did it. */
const Ledger = ({ lines, limitUnit }: LedgerProps) => {
  const text = useText()
  const { instantInFull } = useTimes()
  return (
    <Box component="ol" aria-label={text('clockLedger.title')} sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
      {lines.map(({ number, kind, at, amount, reason, actorName, requestedByName }) => (
        <li key={number}>
          {[
            instantInFull(at),
            entryInWords(text, { kind, amount, limitUnit }),
            actorName ?? text('clockLedger.system'),
            requestedByName === null
              ? ''
              : text('clockLedger.requestedBy', { name: requestedByName }),
            clockReason(text, reason),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </li>
      ))}
    </Box>
  )
}

const Line = ({ line }: { readonly line: DerivationLine }) => {
  const text = useText()
  const { dayOf, timeOf, instant, hoursInWords } = useTimes()
  const { reason, name, from, to, spans, ms, days } = line
  const counts = reason === 'COUNTED'
  const amount = hoursInWords(ms)
  const inOneDay = spans.length > 0 && dayOf(from) === dayOf(spans.at(-1)?.to ?? from)
  const hours = spans.map((span) => `${timeOf(span.from)}–${timeOf(span.to)}`).join(', ')
  const lastDay = days > 1 ? ` – ${dayOf(to)}` : ''
  return (
    <Box component="li" sx={{ color: counts ? 'text.primary' : 'text.secondary' }}>
      {counts && inOneDay
        ? `${dayOf(from)}${lastDay} ${hours}`
        : `${instant(from)} – ${instant(to)}`}
      {' · '}
      {!counts && `${name ?? text(`stretchReasons.${reason}`)} · ${text('derivation.skipped')}`}
      {counts &&
        (days > 1
          ? text('derivation.countedDays', { days, amount })
          : text('derivation.counted', { amount }))}
    </Box>
  )
}
