import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { keysOf } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import { useText } from '../texts/use-text.ts'
import type { Editing } from './draft.ts'
import { withDays } from './draft.ts'
import { Part, PartRow } from './Part.tsx'

/** 节假日与调休 — the listed days of a draft, in the year in which the typed day is. */
export const DaysFields = ({ draft: { days, effectiveOn }, change }: Editing) => {
  const text = useText()
  const [first, setFirst] = useState('')
  const [last, setLast] = useState('')
  const [kind, setKind] = useState<keyof typeof texts.dayKinds>('HOLIDAY')
  const [name, setName] = useState('')
  const year = (first || effectiveOn).slice(0, 4)
  const ofYear = days.filter(({ on }) => on.startsWith(year))
  const add = () => {
    if (first === '') return
    change({ days: withDays(days, first, last || first, { kind, name }) })
    setFirst('')
    setLast('')
  }
  const remove = (on: string) => change({ days: days.filter((day) => day.on !== on) })
  return (
    <Part title={text('calendars.days', { year })}>
      {ofYear.length === 0 && <span>{text('calendars.noDays')}</span>}
      <Box component="ul" sx={list}>
        {ofYear.map((day) => (
          <li key={day.on}>
            {day.on} {text(`dayKinds.${day.kind}`)} {day.name}
            <Button
              size="small"
              aria-label={text('calendars.removeOf', { what: day.on })}
              onClick={() => remove(day.on)}
            >
              {text('calendars.remove')}
            </Button>
          </li>
        ))}
      </Box>
      <PartRow>
        <Day label={text('calendars.firstDay')} value={first} onChange={setFirst} />
        <Day label={text('calendars.lastDay')} value={last} onChange={setLast} />
        <TextField
          select
          id="calendar-day-kind"
          label={text('calendars.kind')}
          value={kind}
          onChange={({ target }) =>
            setKind(target.value === 'WORKING_DAY' ? 'WORKING_DAY' : 'HOLIDAY')
          }
          sx={{ flex: '1 1 140px' }}
        >
          {keysOf(texts.dayKinds).map((one) => (
            <MenuItem key={one} value={one}>
              {text(`dayKinds.${one}`)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          label={text('calendars.dayName')}
          value={name}
          onChange={({ target }) => setName(target.value)}
          sx={{ flex: '1 1 140px' }}
        />
        <Button variant="outlined" onClick={add} disabled={first === ''}>
          {text('calendars.addDays')}
        </Button>
      </PartRow>
    </Part>
  )
}

type DayProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (day: string) => void
}

const Day = ({ label, value, onChange }: DayProps) => (
  <TextField
    type="date"
    label={label}
    value={value}
    onChange={({ target }) => onChange(target.value)}
    slotProps={{ inputLabel: { shrink: true } }}
    sx={{ flex: '1 1 150px' }}
  />
)

const list = {
  m: 0,
  p: 0,
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(290px, 1fr))',
  columnGap: 2,
  listStyle: 'none',
  fontSize: '0.875rem',
}
