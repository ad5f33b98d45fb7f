import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { Section } from '../cases/Section.tsx'
import { Failure } from '../shell/Failure.tsx'
import { Waiting } from '../shell/Waiting.tsx'
import { useNamed, useText } from '../texts/use-text.ts'
import { dayBefore } from '../time/day.ts'
import { Legend } from './Legend.tsx'
import { MonthTable } from './MonthTable.tsx'
import { type Calendar, useYear } from './use-calendar.ts'
import { monthsOf } from './year-months.ts'

/** 年历 — twelve months of an edition: days worked and off, holidays, make-up days and dated schedules, each by color and by sign. */
export const YearView = ({ calendar }: { readonly calendar: Calendar }) => {
  const text = useText()
  const [year, setYear] = useState(() => firstYear(calendar))
  const [unitId, setUnitId] = useState<string | null>(null)
  const { data, error, refetch } = useYear({ calendar, year, unitId })
  const worked = data?.filter(({ works }) => works).length ?? 0
  return (
    <Section
      title={text('calendars.year', { year })}
      aside={
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }} className="no-print">
          <WhoseHours calendar={calendar} unitId={unitId} onChoose={setUnitId} />
          <Button onClick={() => setYear(year - 1)}>{text('calendars.previousYear')}</Button>
          <Button onClick={() => setYear(year + 1)}>{text('calendars.nextYear')}</Button>
        </Box>
      }
    >
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Waiting />}
      {data !== undefined && (
        <>
          <Legend calendar={calendar} unitId={unitId} worked={worked} />
          <Box sx={months}>
            {monthsOf(data).map((month) => (
              <MonthTable key={month.month} month={month} schedules={namesOf(calendar)} />
            ))}
          </Box>
        </>
      )}
    </Section>
  )
}

/** This one, or the one in which the edition begins to hold. */
const firstYear = ({ effectiveOn }: Calendar) =>
  Math.max(Number(dayBefore(0).slice(0, 4)), Number(effectiveOn.slice(0, 4)))

const namesOf = ({ schedules }: Calendar) => schedules.map(({ name }) => name)

type WhoseProps = {
  readonly calendar: Calendar
  readonly unitId: string | null
  readonly onChoose: (unitId: string | null) => void
}

const WhoseHours = ({ calendar: { overrides }, unitId, onChoose }: WhoseProps) => {
  const text = useText()
  const named = useNamed()
  if (overrides.length === 0) return null
  return (
    <TextField
      select
      size="small"
      id="calendar-unit"
      label={text('calendars.whose')}
      value={unitId ?? ''}
      onChange={({ target }) => onChoose(target.value === '' ? null : target.value)}
      sx={{ minWidth: 160 }}
    >
      <MenuItem value="">{text('calendars.city')}</MenuItem>
      {overrides.map((one) => (
        <MenuItem key={one.unitId} value={one.unitId}>
          {one.unit === null ? one.unitId : named(one.unit)}
        </MenuItem>
      ))}
    </TextField>
  )
}

const months = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(232px, 1fr))',
  alignItems: 'start',
  gap: 2,
  mt: 1.5,
}
