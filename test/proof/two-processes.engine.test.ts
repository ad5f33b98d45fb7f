import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assembleCrew, type Crew } from '../bench/officers.ts'
import { listenTo } from '../graphql/support/listen.ts'
import { compare, noteWhatIsThere, untilAllEnded } from './agreement.ts'
import { type Balancer, openBalancer } from './balancer.ts'
import { type Ledger, openLedger } from './ledger.ts'
import { startTwoProcesses, type TwoProcesses } from './two-processes.ts'

const cases = 8
/** A job that a dead process had taken comes back after a minute at the latest. */
const untilTheEnd = 120_000
const workListChanged = 'subscription { workListChanged { eventId kind } }'
let two: TwoProcesses
let balancer: Balancer
let ledger: Ledger
let crew: Crew
beforeAll(async () => {
  two = await startTwoProcesses()
  balancer = await openBalancer(two.ports)
  ledger = openLedger()
  crew = await assembleCrew({ address: balancer.address, links: two.links }, ledger.manner)
  await noteWhatIsThere(two.query, ledger)
}, 180_000)
afterAll(async () => {
  balancer?.close()
  await two?.stop()
}, 60_000)

const report = (count: number) =>
  Promise.all(Array.from({ length: count }, () => crew.report().then(ledger.reported)))

async function shiftLeader(): Promise<string> {
  const { token } = two.links.find(({ role }) => role === 'SHIFT_LEADER') ?? { token: '' }
  const answer = await fetch(`${balancer.address}/sign-in?token=${token}`, { redirect: 'manual' })
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

describe('两进程 two applications on one database and one engine', () => {
  test('实时更新 a task that one of them opens is heard in both', async () => {
    const cookie = await shiftLeader()
    const heard = await Promise.all(
      two.ports.map((port) =>
        listenTo(`http://127.0.0.1:${port}`, { cookie, query: workListChanged }),
      ),
    )
    await report(1)
    const kinds = await Promise.all(
      heard.map(async ({ next }) => (await next())?.data.data['workListChanged']?.kind),
    )
    expect(kinds).toEqual(['task.opened', 'task.opened'])
    for (const { close } of heard) close()
  })

  test('share the jobs; what a dead one had in its hands goes on in the other, nothing lost and nothing twice', async () => {
    const { first, second } = two
    const officers = crew.work(ledger.watch)
    const opened = { fault: 'after a task was committed', deed: 'tell' } as const
    const shared = Promise.all([first.comesTo(opened), second.comesTo(opened)])
    await report(cases)
    await shared
    const dead = second.comesTo({ fault: 'before an officer’s completion is sent', deed: 'die' })
    await report(cases)
    await dead
    expect([first.isAlive(), second.isAlive()]).toEqual([true, false])
    expect(await untilAllEnded(two.query, untilTheEnd)).toEqual({})
    await officers.stop()
    expect(await compare(two, ledger)).toEqual({ lost: {}, doubled: {}, differing: {} })
    expect(ledger.endings.size).toBe(ledger.reports.size * crew.stepsPerCase)
  }, 180_000)
})
