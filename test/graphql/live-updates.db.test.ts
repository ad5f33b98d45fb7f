import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodeId } from '../../graphql/ids.ts'
import {
  aClass,
  anInstallation,
  aPerson,
  aTask,
  cookieOf,
  type Installation,
  report,
  signedIn,
} from './support/installation.ts'
import { listenTo } from './support/listen.ts'

let installation: Installation
beforeAll(async () => {
  installation = await anInstallation()
  await installation.city.act(aClass)
})
afterAll(() => installation.close())

const listen = (cookie: string, query: string, headers: Record<string, string> = {}) =>
  listenTo(installation.address, { cookie, query, headers })

async function someone(role: 'SHIFT_LEADER' | 'COLLECTOR') {
  const { login, id } = await aPerson(installation.city, [role])
  return { cookie: await cookieOf(installation, login), id }
}

async function aReportedCase() {
  const collector = await signedIn(installation, 'COLLECTOR')
  const { data } = await collector(report, { description: '井盖缺失' })
  return String(data.reportCase.caseId)
}

const caseChanged = (caseId: string, after = '') =>
  `subscription { caseChanged(caseId: "${caseId}"${after}) { eventId kind case { stage tasks { name } } } }`
const workListChanged = 'subscription { workListChanged { eventId kind task { name status } } }'

describe('实时更新 live updates', () => {
  test('a subscription to a case hears of its change, and of no other case’s', async () => {
    const { cookie } = await someone('SHIFT_LEADER')
    const [caseId, other] = [await aReportedCase(), await aReportedCase()]
    const heard = await listen(cookie, caseChanged(caseId))
    await installation.city.act((ctx) => aTask(ctx, decodeId(other).id))
    await installation.city.act((ctx) => aTask(ctx, decodeId(caseId).id))
    const event = await heard.next()
    expect(event?.data.data['caseChanged']).toMatchObject({
      kind: 'task.opened',
      case: { stage: 'REPORTED', tasks: [{ name: '立案' }] },
    })
    expect(event?.id).toBe(event?.data.data['caseChanged']?.eventId)
    heard.close()
  })

  test('a work list hears of a task for its role, and another role’s does not', async () => {
    const [leader, collector] = [await someone('SHIFT_LEADER'), await someone('COLLECTOR')]
    const caseId = decodeId(await aReportedCase()).id
    const mine = await listen(leader.cookie, workListChanged)
    const theirs = await listen(collector.cookie, workListChanged)
    await installation.city.act((ctx) => aTask(ctx, caseId))
    expect((await mine.next())?.data.data['workListChanged']).toMatchObject({
      kind: 'task.opened',
      task: { name: '立案', status: 'OPEN' },
    })
    const silent = Symbol('silent')
    const wait = new Promise((resolve) => setTimeout(() => resolve(silent), 300))
    expect(await Promise.race([theirs.next().catch(() => null), wait])).toBe(silent)
    mine.close()
    theirs.close()
  })

  test('who comes back with the last event id is told what he missed', async () => {
    const { cookie } = await someone('SHIFT_LEADER')
    const caseId = await aReportedCase()
    const first = await listen(cookie, caseChanged(caseId))
    await installation.city.act((ctx) => aTask(ctx, decodeId(caseId).id))
    const seen = (await first.next())?.id ?? ''
    first.close()
    await installation.city.act(
      (ctx) =>
        ctx.announce({
          kind: 'case.changed',
          caseId: decodeId(caseId).id,
          cityId: ctx.city.cityId,
          sharedCityId: null,
          taskId: null,
        }) as unknown as Promise<void>,
    )
    const again = await listen(cookie, caseChanged(caseId), { 'last-event-id': seen })
    let last = await again.next()
    while (last !== null && BigInt(last.id ?? 0) <= BigInt(seen)) last = await again.next()
    expect(last?.data.data['caseChanged']?.kind).toBe('case.changed')
    again.close()
  })
})

describe('实时更新 a subscription', () => {
  test('to a case of another city is refused', async () => {
    const { cookie } = await someone('SHIFT_LEADER')
    const heard = await listen(
      cookie,
      caseChanged('Q2FzZTowMTg5MDAwMC0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwMDA'),
    )
    expect(JSON.stringify((await heard.next())?.data)).toContain('NOT_FOUND')
    heard.close()
  })

  test('ends with its session', async () => {
    const { cookie, id } = await someone('SHIFT_LEADER')
    const caseId = await aReportedCase()
    const heard = await listen(cookie, caseChanged(caseId))
    await installation.city.act((ctx) =>
      ctx.db.person.update({ where: { id }, data: { active: false } }),
    )
    const { clock } = installation.city
    clock.now = new Date(clock.now.getTime() + 10_000)
    await installation.city.act((ctx) => aTask(ctx, decodeId(caseId).id))
    expect(JSON.stringify((await heard.next())?.data)).toContain('NOT_SIGNED_IN')
    expect(await heard.next()).toBeNull()
  })
})
