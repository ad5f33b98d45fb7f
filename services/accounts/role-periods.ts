import type { Prisma } from '../../prisma/generated/client.ts'

/** 期间 — from an instant to another; null is since ever, and for good. */
export type Period = { readonly startsAt: Date | null; readonly endsAt: Date | null }

/** 在期 — whether a period has begun and not ended at an instant. */
export const isInForce = ({ startsAt, endsAt }: Period, at: Date): boolean =>
  (startsAt === null || startsAt <= at) && (endsAt === null || endsAt > at)

export type PeriodState = 'COMING' | 'NOW' | 'OVER'

/** 期间状态 — whether a period is to come, holds at an instant, or is over. */
export function periodState(period: Period, at: Date): PeriodState {
  if (isInForce(period, at)) return 'NOW'
  return period.startsAt !== null && period.startsAt > at ? 'COMING' : 'OVER'
}

/** 重叠 — whether two periods have an instant in common. */
export const overlap = (one: Period, other: Period): boolean =>
  (one.startsAt === null || other.endsAt === null || one.startsAt < other.endsAt) &&
  (other.startsAt === null || one.endsAt === null || other.startsAt < one.endsAt)

/** 期间内任职 — the roles that were held at some time between two instants. */
export const heldBetween = (from: Date, to: Date) =>
  ({
    AND: [
      { OR: [{ startsAt: null }, { startsAt: { lt: to } }] },
      { OR: [{ endsAt: null }, { endsAt: { gt: from } }] },
    ],
  }) satisfies Prisma.RoleAssignmentWhereInput

/** 期间内代理 — the substitutions that lasted at some time between two instants. */
export const substitutedBetween = (from: Date, to: Date) =>
  ({ startsAt: { lt: to }, endsAt: { gt: from } }) satisfies Prisma.SubstitutionWhereInput

type Lasting = { readonly startsAt: Date; readonly endsAt: Date }

/** 任内代理 — of the substitutions of somebody, those that lasted at some time while a role was held; one that was ended before it began never did. */
export const substitutedWhile = <One extends Lasting>(held: Period, all: readonly One[]): One[] =>
  all.filter((one) => one.startsAt < one.endsAt && overlap(held, one))

/** 现任 — the roles that are held at an instant. */
export const heldAt = (at: Date) =>
  ({
    AND: [
      { OR: [{ startsAt: null }, { startsAt: { lte: at } }] },
      { OR: [{ endsAt: null }, { endsAt: { gt: at } }] },
    ],
  }) satisfies Prisma.RoleAssignmentWhereInput
