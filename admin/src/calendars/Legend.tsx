import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { useText } from '../texts/use-text.ts'
import { dayLooks, scheduleLooks } from './day-look.ts'
import { windowsInWords } from './in-words.ts'
import type { Calendar } from './use-calendar.ts'

type Props = {
  readonly calendar: Calendar
  readonly unitId: string | null
  readonly worked: number
}

/** 图例 — what the signs of the year mean, and how many days are worked. */
export const Legend = ({ calendar, unitId, worked }: Props) => {
  const text = useText()
  const hours = calendar.overrides.find((one) => one.unitId === unitId) ?? calendar
  return (
    <Box component="ul" aria-label={text('calendars.legend')} sx={list}>
      <li>
        <strong>{text('calendars.workingDays', { count: worked })}</strong>
      </li>
      <Sign look={dayLooks.HOLIDAY} sign={text('dayMarks.HOLIDAY')}>
        {text('dayKinds.HOLIDAY')}
      </Sign>
      <Sign look={dayLooks.WORKING_DAY} sign={text('dayMarks.WORKING_DAY')}>
        {text('dayKinds.WORKING_DAY')}
      </Sign>
      <Sign look={{}} sign="1">
        {text('calendars.usual')} {windowsInWords(hours.windows)}
      </Sign>
      {hours.schedules.map(({ name, from, to, windows }, i) => (
        <Sign key={name} look={scheduleLooks[i % scheduleLooks.length] ?? {}} sign="1">
          {name} {from} – {to} {windowsInWords(windows)}
        </Sign>
      ))}
    </Box>
  )
}

type SignProps = {
  readonly look: Readonly<Record<string, string | number>>
  readonly sign: string
  readonly children: ReactNode
}

const Sign = ({ look, sign, children }: SignProps) => (
  <Box component="li" sx={{ display: 'flex', gap: 0.75, alignItems: 'center' }}>
    <Box component="span" aria-hidden sx={{ ...square, ...look }}>
      {sign}
    </Box>
    <span>{children}</span>
  </Box>
)

const list = {
  m: 0,
  p: 0,
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 2.5,
  rowGap: 0.75,
  listStyle: 'none',
  fontSize: '0.875rem',
}
const square = {
  display: 'inline-block',
  minWidth: 24,
  px: 0.5,
  textAlign: 'center',
  borderRadius: 0.5,
}
