const dayMs = 86_400_000
const daysOfWeek = 7

/** 顺延 — the day of the calendar so many days later, as 2026-03-02. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)

/** 周一 — the Monday of the week that a day is in. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, -((weekday + 6) % daysOfWeek))
}

/** 一周 — the seven days from a Monday on. */
export const daysFrom = (monday: string): readonly string[] =>
  Array.from({ length: daysOfWeek }, (_, index) => addDays(monday, index))

type Moment = { readonly day: string; readonly time: string }

/** 当地时刻 — what calendar and clock show in a time zone at an instant. */
export function momentOf(at: Date, timeZone: string): Moment {
  const format = new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone, dateStyle: 'short', timeStyle: 'short' },
  })
  const [day = '', time = ''] = format.format(at).split(' ')
  return { day, time }
}

/** 时刻 — the instant at which calendar and clock show that in a time zone. */
export function instantAt({ day, time }: Moment, timeZone: string): Date {
  const asUtc = Date.parse(`${day}T${time}:00Z`)
  const shown = momentOf(new Date(asUtc), timeZone)
  return new Date(asUtc - (Date.parse(`${shown.day}T${shown.time}:00Z`) - asUtc))
}

/** 一周 — the first instant of the week that begins on a day, and the first after it. */
export function weekOf(monday: string, timeZone: string) {
  const at = (day: string) => instantAt({ day, time: '00:00' }, timeZone).toISOString()
  return { from: at(monday), to: at(addDays(monday, 7)) }
}

/** 值班时间 — from a time of a day to another; one that is not later is the next day's. */
export function hoursOn(day: string, { from, to }: { from: string; to: string }, timeZone: string) {
  return {
    startsAt: instantAt({ day, time: from }, timeZone).toISOString(),
    endsAt: instantAt({ day: to > from ? day : addDays(day, 1), time: to }, timeZone).toISOString(),
  }
}

type Planned = {
  readonly startsAt: string
  readonly endsAt: string
  readonly unit: { readonly id: string }
}
export type Shift<Duty> = {
  readonly key: string
  readonly unitId: string
  readonly hours: string
  readonly byDay: Readonly<Record<string, readonly Duty[]>>
}

/** 班次 — the duties that begin on some days, by office and hours: the rows of a roster. */
export function shiftsOf<Duty extends Planned>(
  duties: readonly Duty[],
  days: readonly string[],
  timeZone: string,
): readonly Shift<Duty>[] {
  const shifts = new Map<string, Shift<Duty>>()
  for (const duty of duties) {
    const { day, time } = momentOf(new Date(duty.startsAt), timeZone)
    if (!days.includes(day)) continue
    const hours = `${time}–${momentOf(new Date(duty.endsAt), timeZone).time}`
    const key = `${duty.unit.id} ${hours}`
    const byDay: Shift<Duty>['byDay'] = shifts.get(key)?.byDay ?? {}
    const onDay = [...(byDay[day] ?? []), duty]
    shifts.set(key, { key, hours, unitId: duty.unit.id, byDay: { ...byDay, [day]: onDay } })
  }
  return [...shifts.values()].toSorted((one, other) => one.key.localeCompare(other.key))
}
