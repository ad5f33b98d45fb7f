import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assignRole } from '../../services/accounts/assign-role.ts'
import { createApiKey } from '../../services/accounts/create-api-key.ts'
import { setPreferences } from '../../services/accounts/set-preferences.ts'
import { anActor } from '../support/city.ts'
import {
  anInstallation,
  aPerson,
  type Client,
  cookieOf,
  type Installation,
} from './support/installation.ts'

let installation: Installation
beforeAll(async () => {
  installation = await anInstallation()
})
afterAll(() => installation.close())

const prefer = (ask: Client, input: object) =>
  ask(
    `mutation ($input: SetPreferencesInput!) { setPreferences(input: $input) {
      ... on SetPreferencesSuccess { language theme } ... on UserError { code field } } }`,
    { input },
  ).then(({ data }) => data.setPreferences)
const shown = (ask: Client) => ask('{ viewer { language theme } }').then(({ data }) => data.viewer)
const signIn = `mutation ($login: String!, $password: String!) {
  signIn(input: { login: $login, password: $password }) { ... on SignInSuccess { language theme } } }`

describe('偏好 language and theme', () => {
  test('are Chinese and the system’s until somebody says otherwise, then theirs in every browser', async () => {
    const { login } = await aPerson(installation.city, ['HANDLER'])
    const [one, other] = [
      installation.asCookie(await cookieOf(installation, login)),
      await cookieOf(installation, login).then(installation.asCookie),
    ]
    expect(await shown(one)).toEqual({ language: 'zh', theme: 'SYSTEM' })
    const dark = { language: 'en', theme: 'DARK' }
    expect(await prefer(one, dark)).toEqual(dark)
    expect(await shown(one)).toEqual(dark)
    installation.city.clock.now = new Date(installation.city.clock.now.getTime() + 10_000)
    expect(await shown(other)).toEqual(dark)
    const { data } = await installation.ask(signIn, { login, password: '正确的密码 2026' })
    expect(data.signIn).toEqual(dark)
  })

  test('given alone leave the other as it is; twice, and two at once, are as once', async () => {
    const { login } = await aPerson(installation.city, ['LEADER'])
    const ask = installation.asCookie(await cookieOf(installation, login))
    await prefer(ask, { theme: 'LIGHT' })
    const both = await Promise.all([1, 2].map(() => prefer(ask, { language: 'en' })))
    expect(both).toEqual([1, 2].map(() => ({ language: 'en', theme: 'LIGHT' })))
  })

  test('of lists and keys are kept beside them; until somebody has said anything a browser decides', async () => {
    const { login } = await aPerson(installation.city, ['LEADER'])
    const ask = installation.asCookie(await cookieOf(installation, login))
    const screens = '{ kept singleKeys workListColumns workListView modelerMode }'
    const read = () =>
      ask(`{ viewer { screens ${screens} } }`).then(({ data }) => data.viewer.screens)
    const lists = { workListColumns: [], workListView: '' }
    const usual = { ...lists, kept: false, singleKeys: true, modelerMode: 'DESIGN' }
    expect(await read()).toEqual(usual)
    await prefer(ask, { workListColumns: ['due', 'unit'], workListView: 'abc' })
    await prefer(ask, { singleKeys: false, modelerMode: 'IMPLEMENT' })
    const chosen = { singleKeys: false, workListColumns: ['due', 'unit'], workListView: 'abc' }
    expect(await read()).toEqual({ ...chosen, kept: true, modelerMode: 'IMPLEMENT' })
    await prefer(ask, { ...lists, singleKeys: true, modelerMode: 'DESIGN' })
    expect(await read()).toEqual({ ...usual, kept: true })
    const many = { workListColumns: Array.from({ length: 41 }, () => 'x') }
    expect((await prefer(ask, many)).code).toBe('INVALID_INPUT')
  })

  test('that nobody knows are refused', async () => {
    const { login } = await aPerson(installation.city, ['LEADER'])
    const ask = installation.asCookie(await cookieOf(installation, login))
    expect(await prefer(ask, { language: 'fr' })).toEqual({
      code: 'INVALID_INPUT',
      field: 'language',
    })
  })

  test('are kept for people, of their own city, only', async () => {
    const { city } = installation
    const { secret } = await city.act((ctx) =>
      createApiKey(ctx, { name: 'x', scopes: ['API_CLIENT'] }),
    )
    const key = await prefer(installation.asKey(secret), { theme: 'DARK' })
    expect(key.code).toBe('FORBIDDEN')
    const { id } = await aPerson(city, ['LEADER'])
    await city.act((ctx) => assignRole(ctx, { personId: id, role: 'EVALUATOR', unitId: null }))
    const strange = { ...city.scope, cityId: '01890000-0000-7000-8000-000000000000' }
    const act = city.database.actIn(strange, anActor([], id))
    const change = act((ctx) => setPreferences(ctx, { theme: 'DARK' }))
    await expect(change).rejects.toMatchObject({ code: 'P2025' })
  })
})
