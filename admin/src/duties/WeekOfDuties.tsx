import type { Theme } from '@mui/material/styles'
import useMediaQuery from '@mui/material/useMediaQuery'
import { Told } from '../home/Told.tsx'
import { Empty } from '../lists/Empty.tsx'
import { useText } from '../texts/use-text.ts'
import { DayList } from './DayList.tsx'
import type { ShownWeek } from './shown-week.ts'
import { useDuties, useTimeZone } from './use-duties.ts'
import { WeekTable } from './WeekTable.tsx'
import { daysFrom, shiftsOf } from './week.ts'

type Props = Omit<ShownWeek, 'days' | 'shifts'> & { readonly monday: string }

/** 一周值班 — a table of shifts and days; on a phone a list of days. */
export const WeekOfDuties = ({ unitId, monday, today, changes }: Props) => {
  const text = useText()
  const wide = useMediaQuery<Theme>(({ breakpoints }) => breakpoints.up('md'))
  const query = useDuties({ unitId, monday })
  const days = daysFrom(monday)
  const shifts = shiftsOf(query.data?.duties ?? [], days, useTimeZone())
  const Shown = wide ? WeekTable : DayList
  return (
    <Told query={query}>
      {shifts.length === 0 ? (
        <Empty
          title={text('duties.empty')}
          advice={text(changes ? 'duties.advice' : 'duties.adviceToReaders')}
        />
      ) : (
        <Shown {...{ unitId, today, changes, days, shifts }} />
      )}
    </Told>
  )
}
