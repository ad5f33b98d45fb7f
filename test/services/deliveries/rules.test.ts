import { describe, expect, test } from 'vitest'
import type { DeliveryChannel } from '../../../prisma/generated/enums.ts'
import {
  afterAttempt,
  mostAttempts,
  pauseAfter,
} from '../../../services/deliveries/after-attempt.ts'
import type { Channel } from '../../../services/deliveries/channel.ts'
import { declinedAfter, noticeChannels } from '../../../services/deliveries/notice-channels.ts'
import { waysTo } from '../../../services/deliveries/plan-deliveries.ts'
import { inTheirPlace } from '../../../services/deliveries/recipients.ts'
import { noticeInWords } from '../../../services/deliveries/words.ts'

const later = { kind: 'LATER', why: 'busy' } as const
describe('重试 a delivery is tried again', () => {
  test('at growing distances, six times within an hour, then it has failed for good', () => {
    const tries = Array.from({ length: mostAttempts }, (_, n) => afterAttempt(n + 1, later))
    expect(tries.map(({ state }) => state)).toEqual([...Array(5).fill('QUEUED'), 'FAILED'])
    expect(tries.map(({ again }) => again)).toEqual([
      ...[10_000, 40_000, 160_000, 640_000, 2_560_000],
      null,
    ])
    const altogether = [1, 2, 3, 4, 5].map(pauseAfter).reduce((sum, pause) => sum + pause)
    expect(altogether).toBeLessThan(60 * 60_000)
  })

  test('not where it was taken, nor where it was refused for good', () => {
    expect(afterAttempt(6, { kind: 'SENT' })).toMatchObject({ state: 'SENT', again: null })
    expect(afterAttempt(1, { kind: 'NEVER', why: 'no such mailbox' })).toEqual({
      ...{ state: 'FAILED', error: 'no such mailbox', again: null },
    })
  })
})

type Given = { email?: string; phone?: string; declinedChannels?: readonly DeliveryChannel[] }
const somebody = (id: string, given: Given = {}) => ({
  ...{ id, email: given.email ?? null, phone: given.phone ?? null },
  declinedChannels: given.declinedChannels ?? [],
})
describe('送达方式 how people are told', () => {
  const email: Channel = {
    addressOf: (person) => person.email,
    send: async () => ({ kind: 'SENT' }),
  }
  const people = [somebody('a', { email: 'a@example.org' }), somebody('b')]

  test('with no channel everybody is told in the app, and nothing else happens', () => {
    expect(waysTo(people, {})).toEqual([
      { personId: 'a', channel: 'APP' },
      { personId: 'b', channel: 'APP' },
    ])
  })

  test('by e-mail too whoever has an address; a system once, whoever is told', () => {
    const ways = waysTo(people, { EMAIL: email, WEBHOOK: email })
    expect(ways.slice(2)).toEqual([
      { personId: 'a', channel: 'EMAIL' },
      { personId: null, channel: 'WEBHOOK' },
    ])
  })

  test('not by a channel that somebody does not want; in the app all the same', () => {
    const told = (declinedChannels: readonly DeliveryChannel[]) =>
      waysTo([somebody('a', { email: 'a@example.org', declinedChannels })], { EMAIL: email })
    expect(told(['EMAIL'])).toEqual([{ personId: 'a', channel: 'APP' }])
    expect(told(['TEXT_MESSAGE'])).toHaveLength(2)
  })

  test('本人 one is told of the channels that there are, of one’s address, and of one’s choice', () => {
    const ways = { EMAIL: email, TEXT_MESSAGE: { ...email, addressOf: () => null } }
    const one = somebody('a', { email: 'a@example.org', declinedChannels: ['EMAIL'] })
    expect(noticeChannels(one, {})).toEqual([])
    expect(noticeChannels(one, ways)).toEqual([
      { channel: 'EMAIL', address: 'a@example.org', chosen: false },
      { channel: 'TEXT_MESSAGE', address: null, chosen: true },
    ])
  })

  test.each([
    // chosen    declined before   declined then
    [['EMAIL'], [], []],
    [[], [], ['EMAIL']],
    [['EMAIL'], ['EMAIL', 'TEXT_MESSAGE'], ['TEXT_MESSAGE']],
  ] satisfies DeliveryChannel[][][])(
    '只对已有渠道作选择 with e-mail only, %j chosen after %j was declined: %j is declined',
    (chosen, before, then) =>
      expect(declinedAfter({ chosen, before }, { EMAIL: email })).toEqual(then),
  )
})

test('代理 the absent are told through their substitutes, each once', () => {
  const [a, b] = [somebody('a'), somebody('b')]
  const meant = [
    { ...a, substitutions: [{ substitute: b }] },
    { ...b, substitutions: [] },
  ]
  expect(inTheirPlace(meant)).toEqual([{ ...b }])
})

describe('通知文字 what a message says', () => {
  const spoken = {
    ...{ kind: 'CLOCK_OVERDUE', facts: { dueAt: '2026-03-02T03:00:00.000Z' } },
    case: {
      ...{ caseNumber: 'C01022026', address: '南城街道一号' },
      ...{ className: '雨水井盖', classNameEn: 'Stormwater manhole cover' },
    },
    city: { name: '运城市', nameEn: 'Yuncheng', timeZone: 'Asia/Shanghai' },
  }

  test('the case, and its limit by the city’s clock, in the language of whoever reads it', () => {
    const zh = noticeInWords(spoken, 'zh')
    expect(zh.subject).toBe('【运城市】已超时：案件 C01022026')
    expect(zh.text).toContain('时限：2026-03-02 11:00。')
    expect(noticeInWords(spoken, 'en').text).toContain('Due: 2026-03-02 11:00.')
    const called = (it: { text: string }) =>
      ['雨水井盖', 'Stormwater manhole cover'].filter((name) => it.text.includes(name))
    expect([called(zh), called(noticeInWords(spoken, 'en'))]).toEqual([
      ['雨水井盖'],
      ['Stormwater manhole cover'],
    ])
    const unnamed = { ...spoken, case: { ...spoken.case, classNameEn: '' } }
    expect(called(noticeInWords(unnamed, 'en'))).toEqual(['雨水井盖'])
  })

  test('a kind without words of its own is a notice, and one without a limit names none', () => {
    const { subject, text } = noticeInWords({ ...spoken, kind: 'NEW', facts: {} }, 'zh')
    expect([subject.includes('通知'), text.includes('时限')]).toEqual([true, false])
  })

  test('提及、交接 a mention and a shift say where to look, and nothing of what was written', () => {
    const mention = noticeInWords({ ...spoken, kind: 'MENTIONED', facts: {} }, 'zh')
    expect(mention.subject).toBe('【运城市】有留言提到您：案件 C01022026')
    expect(mention.text).toContain('请登录系统查看。')
    const facts = { tasks: 7, late: 2 }
    const shift = { ...spoken, kind: 'HANDED_OVER', facts, case: null }
    expect(noticeInWords(shift, 'zh')).toEqual({
      subject: '【运城市】同事向您交接班',
      text: '同事向您交接班：待办环节 7 个，其中超时 2 个。\n请登录系统查看并签收。',
    })
    expect(noticeInWords(shift, 'en').text).toContain('7 open steps, 2 of them overdue.')
  })

  test('what stands in an address is not taken for a place to fill', () => {
    const about = { ...spoken.case, address: '{number}号' }
    expect(noticeInWords({ ...spoken, case: about }, 'zh').text).toContain('{number}号')
  })
})
