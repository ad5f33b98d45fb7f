import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApiKey } from '../../services/accounts/create-api-key.ts'
import { silentChannels } from '../support/silent-channels.ts'
import {
  anInstallation,
  aPerson,
  type Client,
  cookieOf,
  type Installation,
} from './support/installation.ts'

let installation: Installation
beforeAll(async () => {
  installation = await anInstallation({}, { channels: silentChannels })
})
afterAll(() => installation.close())

const shown = async (ask: Client) =>
  (await ask('{ viewer { noticeChannels { channel address chosen } } }')).data.viewer.noticeChannels
const choose = async (ask: Client, chosen: readonly string[]) => {
  const { data } = await ask(
    `mutation ($input: SetNoticeChannelsInput!) { setNoticeChannels(input: $input) {
      ... on SetNoticeChannelsSuccess { channels } ... on UserError { code field } } }`,
    { input: { channels: chosen } },
  )
  return data.setNoticeChannels
}

/** Somebody with an e-mail address and no telephone. */
async function somebody() {
  const { id, login } = await aPerson(installation.city, ['HANDLER'])
  const email = `${login}@example.org`
  await installation.city.act(({ db }) => db.person.update({ where: { id }, data: { email } }))
  return { id, email, ask: installation.asCookie(await cookieOf(installation, login)) }
}

describe('通知渠道 the ways by which one is told beside the app', () => {
  test('are wanted until one says otherwise, each with one’s address', async () => {
    const { ask, email } = await somebody()
    expect(await shown(ask)).toEqual([
      { channel: 'EMAIL', address: email, chosen: true },
      { channel: 'TEXT_MESSAGE', address: null, chosen: true },
    ])
  })

  test('are chosen for oneself only; twice is as once, and the audit keeps it', async () => {
    const [one, other] = [await somebody(), await somebody()]
    for (const _ of [1, 2])
      expect(await choose(one.ask, ['TEXT_MESSAGE'])).toEqual({ channels: ['TEXT_MESSAGE'] })
    const chosen = async (ask: Client) =>
      (await shown(ask)).map((way: { readonly chosen: boolean }) => way.chosen)
    expect([await chosen(one.ask), await chosen(other.ask)]).toEqual([
      [false, true],
      [true, true],
    ])
    const lines = await installation.city.act(({ db }) =>
      db.auditEntry.findMany({
        where: { action: 'setNoticeChannels', subjectId: one.id },
        orderBy: { id: 'asc' },
      }),
    )
    const kept = { channels: ['TEXT_MESSAGE'], declined: ['EMAIL'] }
    expect(lines.map(({ details }) => details)).toEqual([
      { ...kept, formerly: ['EMAIL', 'TEXT_MESSAGE'] },
      { ...kept, formerly: ['TEXT_MESSAGE'] },
    ])
  })

  test.each(['APP', 'WEBHOOK'])('%s is nobody’s choice', async (channel) => {
    const { ask } = await somebody()
    const refused = { code: 'INVALID_INPUT', field: 'channels' }
    expect(await choose(ask, [channel])).toEqual(refused)
  })

  test('are there for people only', async () => {
    const { city } = installation
    const { secret } = await city.act((ctx) =>
      createApiKey(ctx, { name: 'x', scopes: ['API_CLIENT'] }),
    )
    const key = installation.asKey(secret)
    expect(await shown(key)).toEqual([])
    expect((await choose(key, ['EMAIL'])).code).toBe('FORBIDDEN')
  })
})
