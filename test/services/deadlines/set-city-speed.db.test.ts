import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { escalateClocks } from '../../../services/deadlines/escalate-clocks.ts'
import { moveCityTime } from '../../../services/deadlines/move-city-time.ts'
import { setCitySpeed } from '../../../services/deadlines/set-city-speed.ts'
import { openBoth } from '../../prisma/catalogue.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { refusalOf } from '../../support/code-of.ts'
import { local } from './a-calendar.ts'
import { aWatchedCase, commandsOf, storedOf } from './a-deadline-case.ts'

let city: TestCity
let other: TestCity
let owner: Awaited<ReturnType<typeof openBoth>>
beforeAll(async () => {
  city = await aCity({ now: local('2026-03-02 Mon 09:00') })
  other = await aCity({ database: city.testDatabase, clock: city.clock })
  owner = await openBoth(city.testDatabase)
})
afterAll(async () => {
  await owner.close()
  await other.close()
  await city.close()
})

const timeIn = (of: TestCity) => of.act(async (ctx) => ctx.now())
const versionOf = (of: TestCity) =>
  of.act(async ({ db, city: { cityId } }) => {
    const { version } = await db.city.findUniqueOrThrow({ where: { id: cityId } })
    return version
  })
const setSpeed = async (speed: number) => {
  const expectedVersion = await versionOf(city)
  return commandsOf(city, (ctx) => setCitySpeed(ctx, { speed, expectedVersion }))
}
const armedAt = async (of: TestCity, caseId: string) => (await storedOf(of, caseId)).ladder?.armedAt

describe('城市时间快慢 a demo city in fast time', () => {
  test('goes on from the time it shows, its ladders wake as much earlier, each told once; another city keeps its time', async () => {
    const [caseId, stays] = [await aWatchedCase(city), await aWatchedCase(other)]
    const commands = await setSpeed(12)
    const earlierAt = local('2026-03-02 09:08').toISOString()
    expect(commands).toMatchObject([
      { name: 'deadline-earlier', correlationKey: caseId, variables: { earlierAt } },
    ])
    expect(await timeIn(city)).toEqual(local('2026-03-02 09:00'))
    city.clock.now = local('2026-03-02 09:08')
    expect(await timeIn(city)).toEqual(local('2026-03-02 10:36'))
    expect(await timeIn(other)).toEqual(local('2026-03-02 09:08'))
    const woken = await city.act((ctx) => escalateClocks(ctx, { caseId }))
    expect(woken).toEqual({ nextAt: local('2026-03-02 09:10').toISOString(), ended: false })
    const { escalations, clocks } = await storedOf(city, caseId)
    expect(escalations.map(({ level }) => level)).toEqual([1])
    expect(clocks).toMatchObject([{ dueAt: local('2026-03-02 11:00') }])
    expect(await armedAt(other, stays)).toEqual(local('2026-03-02 10:36'))
  })

  test('is moved forward as any other, and goes on as fast', async () => {
    const before = await timeIn(city)
    await city.act((ctx) => moveCityTime(ctx, { minutes: 60 }))
    expect((await timeIn(city)).getTime() - before.getTime()).toBe(3_600_000)
    city.clock.now = new Date(city.clock.now.getTime() + 5 * 60_000)
    expect((await timeIn(city)).getTime() - before.getTime()).toBe(2 * 3_600_000)
  })

  test('made slower again tells no ladder: each wakes early and waits once more', async () => {
    const caseId = await aWatchedCase(city)
    const armed = await armedAt(city, caseId)
    const before = await timeIn(city)
    const told = await setSpeed(1)
    expect(told).not.toContainEqual(expect.objectContaining({ correlationKey: caseId }))
    expect(await timeIn(city)).toEqual(before)
    expect(await armedAt(city, caseId)).toEqual(armed)
  })

  test('is refused to whoever has seen an older time, and beyond an hour a minute', async () => {
    const older = city.act((ctx) => setCitySpeed(ctx, { speed: 2, expectedVersion: 0 }))
    expect(await refusalOf(older)).toBe('VERSION_CONFLICT')
    for (const speed of [0, 61, 1.5]) await expect(setSpeed(speed)).rejects.toThrow()
  })

  test('is kept in the audit', async () => {
    const lines = await city.act(({ db }) =>
      db.auditEntry.findMany({ where: { action: 'setCitySpeed' }, orderBy: { id: 'asc' } }),
    )
    expect(lines.map(({ details }) => details)).toMatchObject([
      { speed: 12, formerly: 1 },
      { speed: 1, formerly: 12 },
    ])
  })

  test('is none of a productive city, whoever asks and however', async () => {
    const { cityId } = other.scope
    await owner.owner('UPDATE cities SET demo = false WHERE id = $1', [cityId])
    const expectedVersion = await versionOf(other)
    const refused = other.act((ctx) => setCitySpeed(ctx, { speed: 2, expectedVersion }))
    expect(await refusalOf(refused)).toBe('FORBIDDEN')
    const byHand = owner.owner('UPDATE cities SET clock_speed = 2 WHERE id = $1', [cityId])
    await expect(byHand).rejects.toThrow(/cities_productive_speed/)
  })
})
