import Box from '@mui/material/Box'
import { useLanguage } from '../preferences.ts'
import { useText } from '../texts/use-text.ts'
import { dayBefore } from '../time/day.ts'
import { lookOf } from './day-look.ts'
import { monthName, weekdayName } from './in-words.ts'
import type { YearDay } from './use-calendar.ts'
import type { Month } from './year-months.ts'

type Props = {
  readonly month: Month<YearDay>
  readonly schedules: readonly string[]
}
const weekdays = [1, 2, 3, 4, 5, 6, 7]

/** 月历 — a month; what a sign or a color says is also said in words. */
export const MonthTable = ({ month: { month, weeks }, schedules }: Props) => {
  const language = useLanguage()
  return (
    <Box component="table" sx={table}>
      <Box component="caption" sx={{ textAlign: 'left', fontWeight: 600, pb: 0.5 }}>
        {monthName(month, language)}
      </Box>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <Box
              component="th"
              key={weekday}
              scope="col"
              abbr={weekdayName(weekday, language, 'short')}
            >
              {weekdayName(weekday, language, 'narrow')}
            </Box>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((days) => (
          <tr key={days.find((day) => day !== null)?.on}>
            {weekdays.map((weekday) => (
              <DayCell key={weekday} day={days[weekday - 1] ?? null} schedules={schedules} />
            ))}
          </tr>
        ))}
      </tbody>
    </Box>
  )
}

type CellProps = { readonly day: YearDay | null; readonly schedules: readonly string[] }

const DayCell = ({ day, schedules }: CellProps) => {
  const text = useText()
  if (day === null) return <td />
  const { on, listed, name, works, schedule } = day
  const today = on === dayBefore(0)
  const words = [
    ...(listed === null
      ? [text(works ? 'calendars.workday' : 'calendars.dayOff')]
      : [text(`dayKinds.${listed}`)]),
    ...(name === null || name === '' ? [] : [name]),
    ...(works && schedule !== null ? [schedule] : []),
    ...(today ? [text('calendars.today')] : []),
  ].join(' · ')
  return (
    <Box
      component="td"
      title={`${on} ${words}`}
      sx={{ ...lookOf(day, schedules), ...(today && { outline: '2px solid', borderRadius: 0.5 }) }}
    >
      {Number(on.slice(8))}
      {listed !== null && (
        <Box component="sup" aria-hidden sx={{ fontSize: '0.625rem', lineHeight: 0, ml: '1px' }}>
          {text(`dayMarks.${listed}`)}
        </Box>
      )}
      <Box component="span" sx={heardOnly}>
        {' '}
        {words}
      </Box>
    </Box>
  )
}

const heardOnly = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const
const table = {
  width: '100%',
  tableLayout: 'fixed',
  borderCollapse: 'separate',
  borderSpacing: '2px',
  fontSize: '0.8125rem',
  fontVariantNumeric: 'tabular-nums',
  breakInside: 'avoid',
  '& th': { fontWeight: 400, color: 'text.secondary', textAlign: 'center' },
  '& td': { textAlign: 'center', height: 28, position: 'relative' },
}
