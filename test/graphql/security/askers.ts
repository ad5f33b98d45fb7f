import { Role } from '../../../prisma/generated/client.ts'
import { createApiKey } from '../../../services/accounts/create-api-key.ts'
import { openSession } from '../../../services/accounts/open-session.ts'
import type { RoleAtUnit } from '../../../services/ctx.ts'
import type { TestCity } from '../../support/city.ts'
import type { Client, serve } from '../support/installation.ts'

export type Served = Awaited<ReturnType<typeof serve>>
/** Somebody who sends requests. */
export type Asker = {
  readonly name: string
  /** Null for nobody signed in. */
  readonly role: Role | null
  readonly ask: Client
  /** The headers that say who it is. */
  readonly headers: Readonly<Record<string, string>>
}

const roles: readonly Role[] = Object.values(Role)
/** Held by people, never by keys. */
const administrators: readonly Role[] = [
  'SYSTEM_ADMINISTRATOR',
  'SECURITY_ADMINISTRATOR',
  'AUDITOR',
]

/** 各种来者 — one person a role of the closed list, one key a scope that a key may have, and nobody. */
export async function everyAsker(city: TestCity, served: Served): Promise<readonly Asker[]> {
  const people = roles.map((role) => aPersonWith(city, served, { role, unitId: null }))
  const keys = roles
    .filter((role) => !administrators.includes(role))
    .map((role) => aKeyWith(city, served, role))
  const nobody = { name: 'nobody', role: null, ask: served.ask, headers: {} }
  return [...(await Promise.all([...people, ...keys])), nobody]
}

/** A signed-in person with the roles that are named. */
export async function aPersonWith(
  city: TestCity,
  served: Served,
  ...held: readonly RoleAtUnit[]
): Promise<Asker> {
  const { cityId } = city.scope
  const unitId = held[0]?.unitId ?? null
  const name = held.map(({ role }) => role).join(' ')
  const id = await city.act(async ({ db }) => {
    const person = await db.person.create({ data: { cityId, name, unitId } })
    const data = held.map((it) => ({ ...it, cityId, personId: person.id }))
    await db.roleAssignment.createMany({ data })
    return person.id
  })
  const recognition = { db: city.database.prisma, now: () => city.clock.now }
  const { token } = await openSession(recognition, id)
  const cookie = `__Host-zhihui=${token}`
  return {
    name,
    role: held[0]?.role ?? null,
    ask: served.asCookie(cookie),
    headers: { cookie, 'x-zhihui-csrf': '1' },
  }
}

/** A machine client whose key has one scope. */
export async function aKeyWith(city: TestCity, served: Served, role: Role): Promise<Asker> {
  const { secret } = await city.act((ctx) => createApiKey(ctx, { name: role, scopes: [role] }))
  const headers = { authorization: `Bearer ${secret}` }
  return { name: `key ${role}`, role, ask: served.asKey(secret), headers }
}
