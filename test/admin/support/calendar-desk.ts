import { encodeId } from '../../../graphql/ids.ts'
import { draftCalendar } from '../../../services/deadlines/draft-calendar.ts'
import { publicHolidays } from '../../../services/deadlines/public-holidays.ts'
import { saveCalendar } from '../../../services/deadlines/save-calendar.ts'
import { unitNamed, type WorkingCity } from '../../support/working-city.ts'

/** A draft with summer hours and a department of its own hours; answers the page that shows it. */
export async function aDraftCalendar(city: WorkingCity): Promise<string> {
  const unitId = await unitNamed(city, '市排水服务中心')
  const hours = [
    { from: '08:00', to: '12:00' },
    { from: '14:00', to: '18:00' },
  ]
  const summer = [
    { from: '08:00', to: '12:00' },
    { from: '15:00', to: '18:30' },
  ]
  const { calendarId } = await city.act(draftCalendar)
  await city.act((ctx) =>
    saveCalendar(ctx, {
      ...{ calendarId, name: '标准工作日历', effectiveOn: '2027-01-01', workingDayMinutes: 480 },
      ...{ windows: hours, weekdays: [1, 2, 3, 4, 5], documentNumber: null, reason: '夏季作息' },
      schedules: [{ name: '夏季作息', from: '05-01', to: '09-30', windows: summer }],
      days: publicHolidays(2024, 2026).map(({ day: on, kind, name }) => ({ on, kind, name })),
      overrides: [
        {
          ...{ unitId, weekdays: [1, 2, 3, 4, 5, 6, 7], worksHolidays: true, schedules: [] },
          windows: [{ from: '06:00', to: '22:00' }],
        },
      ],
    }),
  )
  return `#/calendars/${encodeId('WorkingCalendar', calendarId)}/show`
}
