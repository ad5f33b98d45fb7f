import type { Prisma } from '../../prisma/generated/client.ts'
import { accountLogins } from '../accounts/account-logins.ts'
import { isPermitted } from '../accounts/assert-permission.ts'
import { heldAt } from '../accounts/role-periods.ts'
import type { Actor, Transaction } from '../ctx.ts'
import { roleNames } from './role-names.ts'
import { behind, type Rows, type Written, writing } from './rows.ts'
import { namesOfUnits } from './unit-names.ts'

type Reading = Pick<Transaction, 'person' | 'organizationUnit' | 'duty' | 'label' | '$queryRaw'>
type Office = Written & { readonly cityId: string; readonly actor: Actor }

/** 人员行 — a row a person with the roles held; how they sign in and are written to only for whoever manages people. */
export function peopleRows(db: Reading, written: Office): Rows<Prisma.PersonWhereInput> {
  const { named, said } = writing(written)
  const manages = isPermitted(written.actor, 'savePerson')
  return {
    headings: [
      ...(['name', 'unit', 'roles', 'phone', 'state'] as const),
      ...(manages ? (['login', 'email'] as const) : []),
    ],
    count: (where, most) => db.person.count({ where, take: most }),
    read: async ({ where, after, take }) => {
      const people = await db.person.findMany({
        ...{ where, take, ...behind(after), orderBy: { id: 'asc' } },
        select: {
          ...{ id: true, name: true, unitId: true, phone: true, email: true, active: true },
          roles: {
            ...{ where: heldAt(written.at), orderBy: { role: 'asc' } },
            select: { role: true, unit: { select: { name: true, nameEn: true } } },
          },
        },
      })
      const unitNamed = await namesOfUnits(
        db,
        people.map(({ unitId }) => unitId),
      )
      const roleNamed = await roleNames(db, written)
      const loginOf = await loginsOf(db, manages ? people : [])
      const rows = people.map((person) => [
        ...[person.name, named(unitNamed(person.unitId))],
        person.roles
          .map(({ role, unit }) => `${roleNamed(role)}${unit === null ? '' : ` · ${named(unit)}`}`)
          .join('\n'),
        ...[person.phone ?? '', said.people[person.active ? 'active' : 'inactive']],
        ...(manages ? [loginOf(person.id), person.email ?? ''] : []),
      ])
      return { rows, last: people.at(-1)?.id ?? null }
    },
  }
}

async function loginsOf(db: Reading, people: readonly { readonly id: string }[]) {
  const accounts =
    people.length === 0 ? [] : await accountLogins(db, { personIds: people.map(({ id }) => id) })
  const logins = new Map(accounts.map(({ personId, login }) => [personId, login]))
  return (personId: string) => logins.get(personId) ?? ''
}

/** 机构行 — a row a unit, with what it is part of. */
export function unitRows(db: Reading, written: Written): Rows<Prisma.OrganizationUnitWhereInput> {
  const { named, said } = writing(written)
  return {
    headings: [
      ...(['code', 'unitName', 'unitNameEn', 'kind', 'parent', 'areaCode'] as const),
      ...(['areaClass', 'state'] as const),
    ],
    count: (where, most) => db.organizationUnit.count({ where, take: most }),
    read: async ({ where, after, take }) => {
      const units = await db.organizationUnit.findMany({
        ...{ where, take, ...behind(after), orderBy: [{ code: 'asc' }, { id: 'asc' }] },
        select: {
          ...{ id: true, code: true, name: true, nameEn: true, kind: true },
          ...{ areaCode: true, areaClass: true, active: true },
          parent: { select: { name: true, nameEn: true } },
        },
      })
      const rows = units.map(({ code, name, nameEn, kind, parent, areaCode, ...its }) => [
        ...[code, name, nameEn, said.unitKinds[kind], named(parent), areaCode ?? ''],
        its.areaClass === null ? '' : said.areaClasses[its.areaClass],
        said.classStates[its.active ? 'ACTIVE' : 'RETIRED'],
      ])
      return { rows, last: units.at(-1)?.id ?? null }
    },
  }
}

/** 值班行 — a row a duty, from when to when. */
export function dutyRows(db: Reading, written: Written): Rows<Prisma.DutyWhereInput> {
  const { named, instant } = writing(written)
  return {
    headings: ['unit', 'name', 'phone', 'startsAt', 'endsAt'],
    count: (where, most) => db.duty.count({ where, take: most }),
    read: async ({ where, after, take }) => {
      const duties = await db.duty.findMany({
        ...{ where, take, ...behind(after), orderBy: [{ startsAt: 'asc' }, { id: 'asc' }] },
        select: {
          ...{ id: true, startsAt: true, endsAt: true },
          unit: { select: { name: true, nameEn: true } },
          person: { select: { name: true, phone: true } },
        },
      })
      const rows = duties.map(({ unit, person, startsAt, endsAt }) => [
        ...[named(unit), person.name, person.phone ?? '', instant(startsAt), instant(endsAt)],
      ])
      return { rows, last: duties.at(-1)?.id ?? null }
    },
  }
}
