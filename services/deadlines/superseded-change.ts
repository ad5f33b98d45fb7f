import type { Reading } from './calendar-in-force.ts'

/** 已被取代 — whether a later edition is on its way to the open cases, or has reached them: an earlier one must not come after it. */
export async function isSuperseded({ db, city }: Reading, calendarId: string): Promise<boolean> {
  const { publishedAt } = await db.workingCalendar.findUniqueOrThrow({
    where: { id: calendarId },
    select: { publishedAt: true },
  })
  if (publishedAt === null) return false
  const later = await db.calendarChange.findFirst({
    where: { cityId: city.cityId, calendar: { publishedAt: { gt: publishedAt } } },
    select: { calendarId: true },
  })
  return later !== null
}
