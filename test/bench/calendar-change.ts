import { createDefaultCalendar } from '../../services/deadlines/create-default-calendar.ts'
import { draftCalendar } from '../../services/deadlines/draft-calendar.ts'
import { previewCalendar } from '../../services/deadlines/preview-calendar.ts'
import { publishCalendar } from '../../services/deadlines/publish-calendar.ts'
import { saveCalendar } from '../../services/deadlines/save-calendar.ts'
import { applyNow } from '../services/deadlines/an-open-change.ts'
import { aCity, type TestCity } from '../support/city.ts'
import { armedTooLate, openCases, plantCases, secondsOf } from './open-cases.ts'
import { ownDatabase } from './own-database.ts'
import { print } from './report.ts'

/** 日历变更 — an edition previewed and applied under 10,000 open cases: seconds for each, and the ladders that are armed too late afterwards. */
export async function calendarChange(): Promise<void> {
  const { database, stop } = await ownDatabase()
  const city = await aCity({ database })
  try {
    await city.act(createDefaultCalendar)
    await city.act((ctx) => plantCases(ctx, null))
    const id = await aShorterDay(city)
    const preview = await secondsOf(() =>
      city.act((ctx) => previewCalendar(ctx, { id, at: city.clock.now })),
    )
    const applied = await secondsOf(async () => {
      await city.act((ctx) => publishCalendar(ctx, { calendarId: id, applyToOpen: true }))
      await applyNow(city, { calendarId: id })
    })
    print({ bench: 'calendar-preview', value: preview, unit: 's', limit: 10, cases: openCases })
    print({ bench: 'calendar-apply', value: applied, unit: 's', limit: 60, cases: openCases })
    const late = await city.act(armedTooLate)
    print({ bench: 'armed-too-late', value: late, unit: 'cases', limit: 0, cases: openCases })
  } finally {
    await city.close()
    await stop()
  }
}

async function aShorterDay({ act }: TestCity): Promise<string> {
  const { calendarId } = await act(draftCalendar)
  await act((ctx) =>
    saveCalendar(ctx, {
      ...{ calendarId, name: '日历', effectiveOn: '2026-03-03', weekdays: [1, 2, 3, 4, 5] },
      windows: [{ from: '08:00', to: '12:00' }],
      ...{ schedules: [], days: [], overrides: [], workingDayMinutes: 480 },
      ...{ documentNumber: null, reason: '' },
    }),
  )
  return calendarId
}
