import Box from '@mui/material/Box'
import Card from '@mui/material/Card'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useText } from '../texts/use-text.ts'
import { DutyPerson } from './DutyPerson.tsx'
import type { ShownWeek } from './shown-week.ts'
import { useDayWords } from './use-day-words.ts'
import { useOfficeOf } from './use-office-of.ts'

/** 日列表 — one card a day: who is on duty in which hours. */
export const DayList = ({ unitId, today, changes, days, shifts }: ShownWeek) => {
  const text = useText()
  const officeOf = useOfficeOf(unitId)
  const { short, weekday } = useDayWords()
  return (
    <Stack component="ol" aria-label={text('duties.title')} sx={{ p: 0, m: 0, gap: 1 }}>
      {days.map((day) => (
        <Card key={day} component="li" sx={{ listStyle: 'none', p: 1.5 }}>
          <Typography variant="h3" {...(day === today && { 'aria-current': 'date' })}>
            {weekday(day)} {short(day)}
            {day === today && ` · ${text('duties.today')}`}
          </Typography>
          {shifts.every(({ byDay }) => byDay[day] === undefined) && (
            <Box sx={{ color: 'text.secondary' }}>{text('duties.nobody')}</Box>
          )}
          {shifts.map((shift) =>
            shift.byDay[day] === undefined ? null : (
              <Box key={shift.key} sx={{ mt: 0.75 }}>
                <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
                  {[officeOf(shift), shift.hours].filter(Boolean).join(' ')}
                </Box>
                {shift.byDay[day].map((duty) => (
                  <DutyPerson key={duty.id} duty={duty} changes={changes} />
                ))}
              </Box>
            ),
          )}
        </Card>
      ))}
    </Stack>
  )
}
