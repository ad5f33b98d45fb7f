const hour = 3_600_000
const withinHours = { dueNow: 0, dueToday: 24, dueSoon: 72 } as const
type DueChoice = keyof typeof withinHours

export const dueChoices = Object.keys(withinHours) as readonly DueChoice[]

/** Before which instant a task is due that falls under a choice; undefined for none. */
export function dueBefore(choice: unknown, now: number): string | undefined {
  const known = dueChoices.find((it) => it === choice)
  return known === undefined ? undefined : new Date(now + withinHours[known] * hour).toISOString()
}
