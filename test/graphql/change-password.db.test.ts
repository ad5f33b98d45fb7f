import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  anInstallation,
  aPerson,
  cookieOf,
  type Installation,
  password,
  trySignIn,
} from './support/installation.ts'

let installation: Installation
beforeAll(async () => {
  installation = await anInstallation()
})
afterAll(() => installation.close())

const another = 'another password than before'
const minute = 60_000
const later = (ms: number) => {
  const { clock } = installation.city
  clock.now = new Date(clock.now.getTime() + ms)
}
const whoAmI = '{ viewer { name } }'
const document = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) {
  __typename ... on ChangePasswordSuccess { endedSessions } ... on UserError { code field } } }`

/** Somebody signed in twice: the first browser is the one that asks. */
async function somebody() {
  const { id, login } = await aPerson(installation.city, ['DISPATCHER'])
  const here = installation.asCookie(await cookieOf(installation, login))
  const elsewhere = installation.asCookie(await cookieOf(installation, login))
  const change = async (currentPassword: string, chosen = another) => {
    const input = { currentPassword, password: chosen }
    return (await here(document, { input })).data.changePassword
  }
  return { id, login, here, elsewhere, change }
}

describe('修改密码 one’s own password', () => {
  test('the new one counts from then on, this session goes on, the others end', async () => {
    const { login, here, elsewhere, change } = await somebody()
    expect(await change(password)).toMatchObject({ endedSessions: 1 })
    expect((await here(whoAmI)).errors).toEqual([])
    later(11_000) // what a process remembers of a session
    expect((await elsewhere(whoAmI)).errors[0]?.extensions.code).toBe('NOT_SIGNED_IN')
    const before = await trySignIn(installation.ask, login, password)
    expect(before.data.signIn.code).toBe('SIGN_IN_FAILED')
    const now = await trySignIn(installation.ask, login, another)
    expect(now.data.signIn.__typename).toBe('SignInSuccess')
  })

  test('a second time the old one is the wrong one', async () => {
    const { change } = await somebody()
    await change(password)
    expect(await change(password)).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'currentPassword',
    })
  })

  test.each([
    ['shorter than eight characters', 'seven77'],
    ['the current one again', null],
  ])('a new password that is %s is refused, and costs no try', async (_what, chosen) => {
    const { change } = await somebody()
    for (let time = 1; time <= 6; time++)
      expect(await change(password, chosen ?? password)).toMatchObject({ field: 'password' })
    expect(await change(password)).toMatchObject({ endedSessions: 1 })
  })

  test('five wrong tries, also at once, lock the name: for changing and for signing in', async () => {
    const { login, change } = await somebody()
    const tries = await Promise.all(Array.from({ length: 8 }, () => change('wrong wrong')))
    expect(tries.filter(({ code }) => code === 'INVALID_INPUT')).toHaveLength(5)
    expect(tries.filter(({ code }) => code === 'SIGN_IN_LOCKED')).toHaveLength(3)
    expect(await change(password)).toMatchObject({ code: 'SIGN_IN_LOCKED' })
    const signIn = await trySignIn(installation.ask, login, password)
    expect(signIn.data.signIn.code).toBe('SIGN_IN_LOCKED')
    later(15 * minute)
    expect(await change(password)).toMatchObject({ endedSessions: 1 })
  })

  test('two browsers change it at once: one of the new ones counts, the other is told', async () => {
    const { change } = await somebody()
    const both = await Promise.all(
      ['first password', 'second password'].map((it) => change(password, it)),
    )
    expect(both.filter(({ code }) => code === 'INVALID_INPUT')).toHaveLength(1)
  })

  test('it is audited, and nothing of a password is kept', async () => {
    const { id, change } = await somebody()
    await change(password)
    const kept = await installation.city.act(async ({ db }) => ({
      lines: await db.auditEntry.findMany({ where: { subjectId: id, action: 'changePassword' } }),
      keys: await db.idempotencyKey.findMany(),
    }))
    expect(kept.lines).toHaveLength(1)
    expect(JSON.stringify(kept)).not.toContain(another)
  })
})
