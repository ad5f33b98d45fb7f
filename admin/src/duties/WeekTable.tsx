import Box from '@mui/material/Box'
import Card from '@mui/material/Card'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useText } from '../texts/use-text.ts'
import { DutyPerson } from './DutyPerson.tsx'
import type { ShownWeek } from './shown-week.ts'
import { useDayWords } from './use-day-words.ts'
import { useOfficeOf } from './use-office-of.ts'

/** 周表 — one row a shift, one column a day. */
export const WeekTable = ({ unitId, today, changes, days, shifts }: ShownWeek) => {
  const text = useText()
  const officeOf = useOfficeOf(unitId)
  const { short, weekday } = useDayWords()
  return (
    <Card>
      <Table aria-label={text('duties.title')} sx={{ tableLayout: 'fixed' }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: '16%' }}>{text('duties.shift')}</TableCell>
            {days.map((day) => (
              <TableCell key={day} {...(day === today && { 'aria-current': 'date', sx: current })}>
                {weekday(day)}
                <Box sx={{ fontWeight: 400 }}>{short(day)}</Box>
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {shifts.map((shift) => (
            <TableRow key={shift.key} sx={{ verticalAlign: 'top' }}>
              <TableCell component="th" scope="row">
                <Box sx={{ color: 'text.secondary' }}>{officeOf(shift)}</Box>
                <Box sx={{ whiteSpace: 'nowrap' }}>{shift.hours}</Box>
              </TableCell>
              {days.map((day) => (
                <TableCell key={day} {...(day === today && { sx: current })}>
                  {shift.byDay[day]?.map((duty) => (
                    <DutyPerson key={duty.id} duty={duty} changes={changes} />
                  )) ?? <Box sx={{ color: 'text.secondary' }}>{text('duties.nobody')}</Box>}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  )
}

const current = { bgcolor: 'action.hover' }
