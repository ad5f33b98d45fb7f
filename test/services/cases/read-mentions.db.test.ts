import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addComment } from '../../../services/cases/add-comment.ts'
import { newsFor } from '../../../services/cases/news.ts'
import { readMentions } from '../../../services/cases/read-mentions.ts'
import type { Actor } from '../../../services/ctx.ts'
import { refusalOf } from '../../support/code-of.ts'
import { aReport, aWorkingCity, stored, type WorkingCity } from '../../support/working-city.ts'

let city: WorkingCity
let handler: Actor
let leader: Actor
let since: Date
beforeAll(async () => {
  city = await aWorkingCity()
  handler = city.staff.actor('HANDLER', null)
  leader = city.staff.actor('SHIFT_LEADER', null)
  since = city.clock.now
})
afterAll(() => city.close())

async function aMention(...mentioned: readonly Actor[]) {
  const caseId = await aReport(city)
  await city.actAs(city.staff.actor('COLLECTOR', null))((ctx) =>
    addComment(ctx, { caseId, text: '请看', mentions: mentioned.map(({ id }) => id ?? '') }),
  )
  return caseId
}
const read = (actor: Actor, caseId: string) =>
  city.actAs(actor)((ctx) => readMentions(ctx, { caseId }))
/** The cases in which somebody is told to be mentioned. */
const told = async ({ id }: Actor) =>
  (await newsFor(city.database.read(city.scope), { personId: id ?? '', since }))
    .filter(({ kind }) => kind === 'MENTION')
    .map(({ caseFile }) => caseFile?.id)

describe('已读提及 a comment that mentions somebody', () => {
  test('is news until they have seen it; those of other cases, and of colleagues, still are', async () => {
    const [seen, other] = [await aMention(handler, leader), await aMention(handler)]
    expect((await told(handler)).toSorted()).toEqual([seen, other].toSorted())
    await read(handler, seen)
    expect(await told(handler)).toEqual([other])
    expect(await told(leader)).toEqual([seen])
  })

  test('is new again when they are mentioned again', async () => {
    const caseId = await aMention(handler)
    await read(handler, caseId)
    await city.actAs(leader)((ctx) =>
      addComment(ctx, { caseId, text: '再看', mentions: [handler.id ?? ''] }),
    )
    expect(await told(handler)).toContain(caseId)
  })

  test('seen twice was seen the first time, and is audited once', async () => {
    const caseId = await aMention(handler)
    await read(handler, caseId)
    const mention = () => city.act(({ db }) => db.commentMention.findFirst({ where: { caseId } }))
    const first = await mention()
    city.clock.now = new Date(city.clock.now.getTime() + 60_000)
    await read(handler, caseId)
    expect(await mention()).toEqual(first)
    const { audit } = await stored(city, caseId)
    expect(audit.filter(({ action }) => action === 'readMentions')).toHaveLength(1)
  })

  test('nobody reads what is not meant for them', async () => {
    const caseId = await aMention(handler)
    expect(await refusalOf(read(leader, caseId))).toBe('NOT_FOUND')
    expect(await told(handler)).toContain(caseId)
  })
})
