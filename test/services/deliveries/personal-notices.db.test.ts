import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addComment } from '../../../services/cases/add-comment.ts'
import { readMentions } from '../../../services/cases/read-mentions.ts'
import type { Actor } from '../../../services/ctx.ts'
import type { Channel, Channels, Message } from '../../../services/deliveries/channel.ts'
import { planDeliveries } from '../../../services/deliveries/plan-deliveries.ts'
import { sendDelivery } from '../../../services/deliveries/send-delivery.ts'
import { signForNotice } from '../../../services/deliveries/sign-for-notice.ts'
import { acknowledgeHandover } from '../../../services/handovers/acknowledge-handover.ts'
import { handOverShift } from '../../../services/handovers/hand-over-shift.ts'
import { aReport, aWorkingCity, type WorkingCity } from '../../support/working-city.ts'
import { deliveriesOf, told } from './a-notice.ts'

let city: WorkingCity
let outgoing: Actor
let incoming: Actor
const sent: Message[] = []
const post: Channel = {
  addressOf: ({ email }) => email,
  send: async (message) => {
    sent.push(message)
    return { kind: 'SENT' }
  },
}
const channels: Channels = { EMAIL: post, WEBHOOK: { ...post, addressOf: () => 'system' } }

beforeAll(async () => {
  city = await aWorkingCity()
  outgoing = await aLeader('交班人')
  incoming = await aLeader('接班人')
})
afterAll(() => city.close())
beforeEach(() => {
  sent.length = 0
})

const aLeader = async (name: string): Promise<Actor> => {
  const { cityId } = city.scope
  const { id } = await city.act(({ db }) =>
    db.person.create({ data: { cityId, name, email: 'officer@example.org' } }),
  )
  const unitId = city.staff.units['监督中心'] ?? null
  return { kind: 'PERSON', id, name, unitId, roles: [{ role: 'SHIFT_LEADER', unitId }] }
}
const mention = async (...mentioned: readonly Actor[]) => {
  const caseId = await aReport(city)
  await city.actAs(outgoing)((ctx) =>
    addComment(ctx, { caseId, text: '现场有隐情', mentions: mentioned.map(({ id }) => id ?? '') }),
  )
  return caseId
}
const handOver = () =>
  city.actAs(outgoing)((ctx) => handOverShift(ctx, { toPersonId: incoming.id ?? '', note: '夜间' }))
const noticeOf = (cause: object) =>
  city.act(({ db }) => db.notice.findFirst({ where: cause, orderBy: { id: 'desc' } }))
const plan = async (cause: object) => {
  const noticeId = (await noticeOf(cause))?.id ?? ''
  const reached = await city.act((ctx) => planDeliveries(ctx, { noticeId, channels }))
  return { noticeId, reached }
}
/** Sends whatever waits. */
const send = async (noticeId: string) => {
  for (const { id } of await deliveriesOf(city, noticeId))
    await sendDelivery({ act: city.act, channels }, id)
}

describe('提及通知 whoever is mentioned in a comment', () => {
  test('is told in person, by the channels they have; no system, nobody in their place', async () => {
    const caseId = await mention(incoming)
    const { noticeId, reached } = await plan({ caseId })
    expect([reached, (await plan({ caseId })).reached]).toEqual([1, 1])
    expect(await told(city, noticeId)).toEqual([
      ['APP', '接班人', 'DELIVERED'],
      ['EMAIL', '接班人', 'QUEUED'],
    ])
    await send(noticeId)
    expect(sent.map(({ subject }) => subject)).toEqual([expect.stringContaining('有留言提到您')])
    expect(sent[0]?.text).not.toContain('隐情')
  })

  test('is not written to any more once they have seen it', async () => {
    const caseId = await mention(incoming)
    const { noticeId } = await plan({ caseId })
    for (const _ of [1, 2]) await city.actAs(incoming)((ctx) => readMentions(ctx, { caseId }))
    await send(noticeId)
    expect(sent).toEqual([])
    expect((await told(city, noticeId)).map(([, , state]) => state)).toEqual([
      'ACKNOWLEDGED',
      'ACKNOWLEDGED',
    ])
  })

  test('is not told of what they said themselves; where nobody is left, no office is told', async () => {
    expect(await noticeOf({ caseId: await mention(outgoing) })).toBeNull()
    const caseId = await mention(incoming)
    const gone = { where: { id: incoming.id ?? '' }, data: { active: false } }
    await city.act(({ db }) => db.person.update(gone))
    expect((await plan({ caseId })).reached).toBe(0)
    expect(await city.act(({ db }) => db.notice.count({ where: { caseId } }))).toBe(1)
    await city.act(({ db }) => db.person.update({ ...gone, data: { active: true } }))
  })
})

describe('交接通知 whoever is given a shift', () => {
  const ofShift = async () => {
    const { handoverId } = await handOver()
    return { handoverId, ...(await plan({ cause: `handover:${handoverId}` })) }
  }

  test('is told how much there is, not what the notes say', async () => {
    const { noticeId, reached } = await ofShift()
    expect(reached).toBe(1)
    await send(noticeId)
    expect(sent.map(({ subject }) => subject)).toEqual([expect.stringContaining('交接班')])
    expect(sent[0]?.text).toMatch(/待办环节 \d+ 个，其中超时 \d+ 个/)
    expect(sent[0]?.text).not.toContain('夜间')
  })

  test('is not written to any more once they have signed for it', async () => {
    const { noticeId, handoverId } = await ofShift()
    for (const _ of [1, 2])
      await city.actAs(incoming)((ctx) => acknowledgeHandover(ctx, { handoverId }))
    await send(noticeId)
    expect(sent).toEqual([])
  })

  test('signs for it on the telephone, too, though it is about no case', async () => {
    const { noticeId } = await ofShift()
    const personId = incoming.id ?? ''
    const sign = () => city.act((ctx) => signForNotice(ctx, { noticeId, personId }))
    expect([await sign(), await sign()]).toEqual([true, false])
  })
})
