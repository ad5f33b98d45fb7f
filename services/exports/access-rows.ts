import type { Prisma } from '../../prisma/generated/client.ts'
import { keyState } from '../accounts/key-state.ts'
import { periodState, substitutedBetween, substitutedWhile } from '../accounts/role-periods.ts'
import type { Transaction } from '../ctx.ts'
import { roleNames } from './role-names.ts'
import { behind, type Rows, type Written, writing } from './rows.ts'

type Reading = Pick<Transaction, 'roleAssignment' | 'apiKey' | 'label'>
type Office = Written & { readonly cityId: string }
type Asked = Office & { readonly period: { readonly from: Date; readonly to: Date } }

/** 任职行 — a row a role that somebody held: at which unit, from when to when, given by whom; and who acted in their place meanwhile. */
export function holderRows(db: Reading, written: Asked): Rows<Prisma.RoleAssignmentWhereInput> {
  const { named, said, instant } = writing(written)
  return {
    headings: [
      ...(['name', 'role', 'unit', 'startsAt', 'endsAt'] as const),
      ...(['grantedBy', 'grantedAt', 'state', 'substitutes'] as const),
    ],
    count: (where, most) => db.roleAssignment.count({ where, take: most }),
    read: async ({ where, after, take }) => {
      const held = await db.roleAssignment.findMany({
        ...{ where, take, ...behind(after), orderBy: { id: 'desc' } },
        select: {
          ...{ id: true, role: true, startsAt: true, endsAt: true, grantedAt: true },
          person: { select: { name: true, substitutions: substitutesOf(written) } },
          grantedBy: { select: { name: true } },
          unit: { select: { name: true, nameEn: true } },
        },
      })
      const roleNamed = await roleNames(db, written)
      const rows = held.map(({ person, role, unit, grantedBy, ...it }) => [
        ...[person.name, roleNamed(role), named(unit), instant(it.startsAt), instant(it.endsAt)],
        ...[grantedBy?.name ?? '', instant(it.grantedAt)],
        said.periodStates[periodState(it, written.at)],
        substitutedWhile(it, person.substitutions)
          .map(({ substitute, startsAt, endsAt, ...one }) =>
            [
              `${substitute.name} ${instant(startsAt)} – ${instant(endsAt)}`,
              [said.headings.grantedBy, one.grantedBy?.name, instant(one.grantedAt)].join(' '),
            ].join(' · '),
          )
          .join('\n'),
      ])
      return { rows, last: held.at(-1)?.id ?? null }
    },
  }
}

const substitutesOf = ({ period: { from, to } }: Asked) =>
  ({
    ...{ where: substitutedBetween(from, to), orderBy: { startsAt: 'asc' } },
    select: {
      ...{ startsAt: true, endsAt: true, grantedAt: true },
      ...{ substitute: { select: { name: true } }, grantedBy: { select: { name: true } } },
    },
  }) as const satisfies Prisma.Person$substitutionsArgs

/** 密钥行 — a row a key of another system; of its text no more than the screen shows. */
export function keyRows(db: Reading, written: Office): Rows<Prisma.ApiKeyWhereInput> {
  const { said, instant } = writing(written)
  return {
    headings: [
      ...(['keyName', 'keyPrefix', 'roles', 'createdAt', 'lastUsedAt', 'expiresAt'] as const),
      'state',
    ],
    count: (where, most) => db.apiKey.count({ where, take: most }),
    read: async ({ where, after, take }) => {
      const keys = await db.apiKey.findMany({
        ...{ where, take, ...behind(after), orderBy: { id: 'desc' } },
        omit: { keyHash: true },
      })
      const roleNamed = await roleNames(db, written)
      const rows = keys.map(({ name, prefix, scopes, ...key }) => [
        ...[name, prefix, scopes.map(roleNamed).join('\n')],
        ...[key.createdAt, key.lastUsedAt, key.expiresAt].map(instant),
        said.keyStates[keyState(key, written.at)],
      ])
      return { rows, last: keys.at(-1)?.id ?? null }
    },
  }
}
