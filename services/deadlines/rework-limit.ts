import type { ReworkLimit } from '../../prisma/generated/client.ts'
import type { Limit } from './due-at.ts'

/** 返工时限 — a city's choice: what is left of the limit, a share of it counted anew, or all of it anew. */
export type ReworkSettings = {
  readonly reworkLimit: ReworkLimit
  readonly reworkShare: number
}

/** 返工份额 — the share of the limit for handling that a unit gets anew for rework; null where it goes on with what is left. */
export function reworkShareOf({ reworkLimit, reworkShare }: ReworkSettings): number | null {
  if (reworkLimit === 'REMAINING') return null
  return reworkLimit === 'FRESH' ? 1 : reworkShare
}

const parts = 1000

/** A share of a limit, in its own unit, to a thousandth; never nothing. */
export const shareOf = ({ value, unit }: Limit, share: number): Limit => ({
  value: Math.max(1, Math.round(value * share * parts)) / parts,
  unit,
})

type Handled = { readonly startedAt: Date; readonly handledAt: Date | null }

/** 返工 — whether a unit that gets its case again had reported it handled on this clock; a case that was only returned is no rework. */
export const isRework = ({ startedAt, handledAt }: Handled): boolean =>
  handledAt !== null && handledAt >= startedAt
