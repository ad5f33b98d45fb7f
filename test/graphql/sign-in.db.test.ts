import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSignInLink } from '../../services/accounts/create-sign-in-link.ts'
import {
  anInstallation,
  aPerson,
  cookieOf,
  type Installation,
  signedIn,
  trySignIn,
} from './support/installation.ts'

let installation: Installation
beforeAll(async () => {
  installation = await anInstallation()
})
afterAll(() => installation.close())

const viewer = '{ viewer { name permissions roles { role } } }'
const minute = 60_000
const later = (ms: number) => {
  const { clock } = installation.city
  clock.now = new Date(clock.now.getTime() + ms)
}

describe('登录 signing in', () => {
  test('a right name and password open a session in a cookie no script can read', async () => {
    const { login } = await aPerson(installation.city, ['DISPATCHER'])
    const { data, headers } = await trySignIn(installation.ask, login)
    expect(data.signIn.__typename).toBe('SignInSuccess')
    expect(headers.get('set-cookie')).toMatch(
      /^__Host-zhihui=[\w-]{43}; Path=\/; Expires=.*; HttpOnly; Secure; SameSite=Lax$/,
    )
    const ask = installation.asCookie(await cookieOf(installation, login))
    expect((await ask(viewer)).data.viewer.roles).toEqual([{ role: 'DISPATCHER' }])
  })

  test('a wrong password and an unknown name are refused with the same words', async () => {
    const { login } = await aPerson(installation.city, ['DISPATCHER'])
    const wrong = await trySignIn(installation.ask, login, 'wrong')
    const unknown = await trySignIn(installation.ask, 'nobody-of-this-name', 'wrong')
    expect(wrong.data.signIn.code).toBe('SIGN_IN_FAILED')
    expect(unknown.data).toEqual(wrong.data)
    expect(unknown.status).toBe(wrong.status)
  })

  test.each(['known', 'unknown'])(
    'five failures lock a name that is %s for 15 minutes',
    async (kind) => {
      const known = await aPerson(installation.city, ['DISPATCHER'])
      const login = kind === 'known' ? known.login : 'a-name-that-nobody-has'
      for (let failure = 1; failure <= 5; failure++)
        expect((await trySignIn(installation.ask, login, 'wrong')).data.signIn.code).toBe(
          'SIGN_IN_FAILED',
        )
      expect((await trySignIn(installation.ask, login)).data.signIn.code).toBe('SIGN_IN_LOCKED')
      later(15 * minute)
      expect((await trySignIn(installation.ask, login)).data.signIn.code).toBe(
        kind === 'known' ? undefined : 'SIGN_IN_FAILED',
      )
    },
  )

  test('twenty wrong tries at once do not outrun the lock', async () => {
    const { login } = await aPerson(installation.city, ['DISPATCHER'])
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => trySignIn(installation.ask, login, 'wrong')),
    )
    const codes = answers.map(({ data }) => data.signIn.code)
    expect(codes.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(5)
    expect(codes.filter((code) => code === 'SIGN_IN_LOCKED')).toHaveLength(15)
  })

  test('演示登录 a demo link opens a session, a made-up one does not', async () => {
    const { id } = await aPerson(installation.city, ['LEADER'])
    const expiresAt = new Date(installation.city.clock.now.getTime() + minute)
    const { token } = await installation.city.act((ctx) =>
      createSignInLink(ctx, { personId: id, expiresAt }),
    )
    const follow = (link: string) =>
      fetch(`${installation.address}/sign-in?token=${link}`, { redirect: 'manual' })
    const opened = await follow(token)
    expect([opened.status, opened.headers.get('location')]).toEqual([302, '/'])
    expect(opened.headers.get('set-cookie')).toContain('__Host-zhihui=')
    expect((await follow('made-up')).status).toBe(401)
  })
})

describe('会话 a session', () => {
  test('ends when its person signs out, for a copied cookie too', async () => {
    const ask = await signedIn(installation, 'DISPATCHER')
    expect((await ask(viewer)).errors).toEqual([])
    await ask('mutation { signOut { __typename } }')
    expect((await ask(viewer)).errors[0]?.extensions.code).toBe('NOT_SIGNED_IN')
  })

  test.each([
    ['DISPATCHER', 30],
    ['AUDITOR', 15],
  ] as const)('of a %s ends after %d idle minutes', async (role, minutes) => {
    const ask = await signedIn(installation, role)
    later((minutes - 1) * minute)
    expect((await ask(viewer)).errors).toEqual([])
    later(minutes * minute)
    expect((await ask(viewer)).errors[0]?.extensions.code).toBe('NOT_SIGNED_IN')
  })

  test('ends after 12 hours, however busy', async () => {
    const ask = await signedIn(installation, 'DISPATCHER')
    for (let spent = 0; spent < 12 * 60; spent += 20) {
      expect((await ask(viewer)).errors).toEqual([])
      later(20 * minute)
    }
    expect((await ask(viewer)).errors[0]?.extensions.code).toBe('NOT_SIGNED_IN')
  })

  test('of somebody disabled ends within ten seconds', async () => {
    const { id, login } = await aPerson(installation.city, ['DISPATCHER'])
    const ask = installation.asCookie(await cookieOf(installation, login))
    expect((await ask(viewer)).errors).toEqual([])
    await installation.city.act((ctx) =>
      ctx.db.person.update({ where: { id }, data: { active: false } }),
    )
    later(10_000)
    expect((await ask(viewer)).errors[0]?.extensions.code).toBe('NOT_SIGNED_IN')
    expect((await trySignIn(installation.ask, login)).data.signIn.code).toBe('SIGN_IN_FAILED')
  })

  test('in a cookie needs our header with every POST', async () => {
    const { login } = await aPerson(installation.city, ['DISPATCHER'])
    const cookie = await cookieOf(installation, login)
    const response = await fetch(`${installation.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query: viewer }),
    })
    expect(response.status).toBe(403)
    expect((await response.json()).errors[0].extensions.code).toBe('FORBIDDEN')
  })
})
