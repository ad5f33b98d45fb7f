import { z } from 'zod'
import type { Prisma } from '../../prisma/generated/client.ts'
import type { Role } from '../../prisma/generated/enums.ts'
import { heldAt } from '../accounts/role-periods.ts'
import type { Transaction } from '../ctx.ts'
import type { Choosing } from './notice-channels.ts'

export type Recipient = Choosing & { readonly id: string }
type Meant = Recipient & { readonly substitutions: readonly { readonly substitute: Recipient }[] }
/** A notice as far as it says who is meant. */
export type Told = {
  readonly cityId: string
  readonly role: Role | null
  readonly unitId: string | null
  readonly facts: unknown
}
type Reading = Pick<Transaction, 'person' | 'organizationUnit'>

const InPerson = z.object({ addressed: z.array(z.uuid()).min(1) })
const OnDuty = z.object({ onDuty: z.array(z.object({ personId: z.uuid() })) })
const person = { id: true, email: true, phone: true, declinedChannels: true } as const

/** 本人 — those whom a notice names in person, and nobody in their place; null where it is for an office. */
export const addressedBy = (facts: unknown): readonly string[] | null =>
  InPerson.safeParse(facts).data?.addressed ?? null

/**
 * 通知对象 — the people whom a notice is meant for: those it names in person, else who was on duty, else everybody who
 * holds the role at the office; whoever is absent there is stood in for. Nobody who has left.
 */
export async function recipientsOf(
  db: Reading,
  told: Told,
  at: Date,
): Promise<readonly Recipient[]> {
  const { role, facts } = told
  const addressed = addressedBy(facts)
  if (addressed !== null) return peopleAt(db, { id: { in: [...addressed] } }, at)
  const named = OnDuty.safeParse(facts)
  const ids = named.success ? named.data.onDuty.map(({ personId }) => personId) : []
  const onDuty = ids.length === 0 ? [] : await peopleAt(db, { id: { in: ids } }, at)
  if (onDuty.length > 0 || role === null) return inTheirPlace(onDuty)
  const roles = { some: await held(db, { ...told, role }, at) }
  return inTheirPlace(await peopleAt(db, { roles }, at))
}

/** 代理 — the absent are told through those who act in their place, everybody once. */
export function inTheirPlace(meant: readonly Meant[]): readonly Recipient[] {
  const told = meant.flatMap(({ substitutions, ...absent }) =>
    substitutions.length === 0 ? [absent] : substitutions.map(({ substitute }) => substitute),
  )
  return [...new Map(told.map((one) => [one.id, one])).values()]
}

const peopleAt = (db: Reading, where: Prisma.PersonWhereInput, at: Date) =>
  db.person.findMany({
    where: { ...where, active: true },
    select: {
      ...person,
      substitutions: {
        where: { startsAt: { lte: at }, endsAt: { gt: at }, substitute: { active: true } },
        select: { substitute: { select: person } },
        orderBy: { id: 'asc' },
      },
    },
    orderBy: { id: 'asc' },
  })

/** The role at the unit, or held for the whole city that the unit is of; at any unit where none is named. */
async function held(db: Reading, { cityId, role, unitId }: Told & { role: Role }, at: Date) {
  const now = { role, ...heldAt(at) }
  if (unitId === null) return { ...now, cityId }
  const unit = await db.organizationUnit.findUnique({
    where: { id: unitId },
    select: { cityId: true },
  })
  return { ...now, OR: [{ unitId }, { unitId: null, cityId: unit?.cityId ?? cityId }] }
}
