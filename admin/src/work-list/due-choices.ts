const withinHours = { dueNow: 0, dueToday: 24, dueSoon: 72 } as const
type DueChoice = keyof typeof withinHours

export const dueChoices = Object.keys(withinHours) as readonly DueChoice[]

/** Within how many hours a task is due that falls under a choice; undefined for none. */
export function hoursOf(choice: unknown): number | undefined {
  const known = dueChoices.find((it) => it === choice)
  return known === undefined ? undefined : withinHours[known]
}

/** The choice of so many hours; undefined where there is none. */
export const dueChoiceOf = (hours: unknown): DueChoice | undefined =>
  dueChoices.find((it) => withinHours[it] === hours)
