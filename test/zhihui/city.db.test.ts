import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSignIn } from '../../services/accounts/sign-in.ts'
import { systemActor } from '../../services/ctx.ts'
import { aCity, type TestCity } from '../support/city.ts'
import { environmentOf, type } from './command-line.ts'

let parent: TestCity
beforeAll(async () => {
  parent = await aCity({ code: '149900' })
})
afterAll(() => parent.close())

const run = (args: readonly string[], password = 'a long secret') =>
  type(args, { environment: environmentOf(parent), password })
const create = (code: string, ...more: readonly string[]) => [
  ...['city', 'create', '--code', code, '--kind', 'COUNTY'],
  ...['--name', '新县', '--name-en', 'New county', ...more],
]
const facts = async (code: string) => {
  const scope = await parent.database.scopeByCode(code)
  return parent.database.actIn(
    scope,
    systemActor,
  )(async ({ db, city: { cityId } }) => {
    const own = { where: { cityId } }
    const units = await db.organizationUnit.findMany({ ...own, orderBy: { code: 'asc' } })
    const roles = await db.roleAssignment.findMany({ ...own, orderBy: { role: 'asc' } })
    return {
      units: units.map(({ kind, fallback }) => (fallback ? `${kind} fallback` : kind)),
      roles: roles.map(({ role }) => role),
      calendars: await db.workingCalendar.count(own),
      demo: (await db.city.findUniqueOrThrow({ where: { id: cityId } })).demo,
    }
  })
}

test('建城市 a new city has calendar, centers, fallback desk and an administrator who can sign in', async () => {
  const { status, printed } = await run(create('149921', '--parent', '149900'))
  expect(status).toBe(0)
  expect(printed).toContain('City 149921 stands')
  expect(printed).toContain('come into force at the next start')
  expect(await facts('149921')).toEqual({
    units: ['COMMAND_CENTER', 'DESK fallback', 'SUPERVISION_CENTER'],
    roles: ['CITY_ADMINISTRATOR', 'SYSTEM_ADMINISTRATOR'],
    calendars: 1,
    demo: false,
  })
  const signIn = createSignIn({ db: parent.database.prisma, now: () => new Date() })
  await expect(
    signIn({ login: 'administrator.149921', password: 'a long secret' }),
  ).resolves.toHaveProperty('token')
})

test('a city that has people already is left as it is', async () => {
  const before = await facts('149921')
  const { status, refused } = await run(create('149921'), 'another secret')
  expect({ status, refused }).toEqual({
    status: 1,
    refused: 'City 149921 exists already. Nothing was changed.',
  })
  expect(await facts('149921')).toEqual(before)
})

test('a password that is too short, an unknown parent and a taken login found no city', async () => {
  const short = await run(create('149922'), 'short')
  const orphan = await run(create('149923', '--parent', '999999'))
  expect([short.status, orphan.status]).toEqual([1, 1])
  expect(short.refused).toContain('8 to 128 characters')
  expect(orphan.refused).toContain('There is no city 999999')
  expect(await parent.database.cityCodes()).toEqual(['149900', '149921'])
})

test('a login that somebody has is refused; repeated with another, the city is completed', async () => {
  const taken = await run(create('149924', '--login', 'administrator.149921'))
  expect(taken.status).toBe(1)
  expect(taken.refused).toContain('Somebody signs in as administrator.149921 already')
  expect((await facts('149924')).roles).toEqual([])
  expect((await run(create('149924'))).status).toBe(0)
  expect((await facts('149924')).roles).toHaveLength(2)
})

test('创建接口密钥 a key is printed once and kept as a hash', async () => {
  const args = ['api-key', 'create', '--city', '149900', '--name', 'hotline']
  const { status, printed } = await run([...args, '--scopes', 'API_CLIENT, INTAKE_OFFICER'])
  expect(status).toBe(0)
  const [secret = ''] = printed.split('\n')
  expect(secret).toMatch(/^zhk_live_[\w-]{43}$/)
  const [kept] = await parent.act(({ db }) => db.apiKey.findMany())
  expect(kept).toMatchObject({ name: 'hotline', scopes: ['API_CLIENT', 'INTAKE_OFFICER'] })
  expect(JSON.stringify(kept)).not.toContain(secret)
})

test('a key for supervision and command at once, or one that has ended before it began, is refused', async () => {
  const args = ['api-key', 'create', '--city', '149900', '--name', 'both', '--scopes']
  const both = await run([...args, 'DISPATCHER,SHIFT_LEADER'])
  const over = await run([...args, 'API_CLIENT', '--expires', '2020-01-01T00:00:00Z'])
  expect([both.status, over.status]).toEqual([1, 1])
  expect(both.refused).toContain('supervision and for command')
  expect(over.refused).toContain('expires in the future or never')
  expect(await parent.act(({ db }) => db.apiKey.count({ where: { name: 'both' } }))).toBe(0)
})
