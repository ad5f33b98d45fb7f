import type { Prisma } from '../../prisma/generated/client.ts'
import type { Role } from '../../prisma/generated/enums.ts'
import type { Transaction } from '../ctx.ts'

/** 值班期间 — the duties that stand at some time between two instants, or at one. */
export const onDutyBetween = (from: Date, to: Date) =>
  ({ removedAt: null, startsAt: { lte: to }, endsAt: { gt: from } }) satisfies Prisma.DutyWhereInput

/** Somebody on duty at an office, with the roles they hold. */
export type OnDuty = {
  readonly cityId: string
  readonly unitId: string
  readonly personId: string
  readonly name: string
  readonly roles: readonly { readonly role: Role; readonly unitId: string | null }[]
}
type Asked = { readonly at: Date; readonly unitIds?: readonly string[] }

/** 值班人员 — who is on duty at an instant, everywhere that may be read or at some offices; who has left is not. */
export async function onDuty(
  db: Pick<Transaction, 'duty'>,
  { at, unitIds }: Asked,
): Promise<readonly OnDuty[]> {
  const duties = await db.duty.findMany({
    where: {
      ...onDutyBetween(at, at),
      person: { active: true },
      ...(unitIds !== undefined && { unitId: { in: [...unitIds] } }),
    },
    select: {
      cityId: true,
      unitId: true,
      personId: true,
      person: {
        select: {
          name: true,
          roles: {
            select: { role: true, unitId: true },
            where: {
              AND: [
                { OR: [{ startsAt: null }, { startsAt: { lte: at } }] },
                { OR: [{ endsAt: null }, { endsAt: { gt: at } }] },
              ],
            },
          },
        },
      },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  })
  return duties.map(({ person, ...duty }) => ({ ...duty, ...person }))
}

type Office = { readonly role: Role; readonly unitId: string | null; readonly cityId: string }

/** 值班对象 — those on duty who hold a role at an office, or at any of the city where none is named; nobody: everybody of the role is meant. */
export function dutyOf(duties: readonly OnDuty[], { role, unitId, cityId }: Office) {
  const isThere = (duty: OnDuty) =>
    unitId === null ? duty.cityId === cityId : duty.unitId === unitId
  const holds = ({ roles }: OnDuty) =>
    roles.some(
      (held) =>
        held.role === role && (unitId === null || held.unitId === null || held.unitId === unitId),
    )
  return duties.filter((duty) => isThere(duty) && holds(duty))
}

/** 值班名单 — what a notice keeps of whoever was on duty; nothing where nobody was. */
export const namedOnDuty = (duties: readonly OnDuty[]) =>
  duties.length === 0 ? {} : { onDuty: duties.map(({ personId, name }) => ({ personId, name })) }
