import type { ResourceProps } from 'ra-core'
import { lazily } from '../shell/lazily.ts'

const CalendarPage = lazily(async () => (await import('./CalendarPage.tsx')).CalendarPage)

export const calendars: ResourceProps = {
  name: 'calendars',
  list: CalendarPage,
  show: CalendarPage,
}
