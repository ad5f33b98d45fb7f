type Period = { readonly startsAt: string | null; readonly endsAt: string | null }
export type PeriodState = 'COMING' | 'NOW' | 'OVER'

/** 期间状态 — whether a period is to come, holds now, or is over. */
export function periodState({ startsAt, endsAt }: Period, now: number): PeriodState {
  if (endsAt !== null && Date.parse(endsAt) <= now) return 'OVER'
  return startsAt !== null && Date.parse(startsAt) > now ? 'COMING' : 'NOW'
}
