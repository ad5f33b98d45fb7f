import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { escalateClocks } from '../../../services/deadlines/escalate-clocks.ts'
import { moveCityTime } from '../../../services/deadlines/move-city-time.ts'
import { once } from '../../../services/idempotency.ts'
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

const armedAt = async (of: TestCity, caseId: string) => (await storedOf(of, caseId)).ladder?.armedAt
const move = (minutes: number) => city.act((ctx) => moveCityTime(ctx, { minutes }))

describe('城市时间 the time of a demo city', () => {
  test('moved forward makes its ladders wake earlier, each told once; what fell due on the way is acted on; another city keeps its time', async () => {
    const [caseId, stays] = [await aWatchedCase(city), await aWatchedCase(other)]
    expect(await armedAt(city, caseId)).toEqual(local('2026-03-02 10:36'))
    const commands = await commandsOf(city, (ctx) => moveCityTime(ctx, { minutes: 90 }))
    expect(commands).toEqual([
      {
        ...{ kind: 'send-message', name: 'deadline-earlier', correlationKey: caseId },
        ...{ timeToLive: 3_600_000 },
        variables: { earlierAt: local('2026-03-02 09:06').toISOString() },
      },
    ])
    expect(await armedAt(city, caseId)).toEqual(local('2026-03-02 09:06'))
    expect(await armedAt(other, stays)).toEqual(local('2026-03-02 10:36'))

    await move(60)
    await city.act((ctx) => escalateClocks(ctx, { caseId }))
    const { escalations, clocks } = await storedOf(city, caseId)
    expect(escalations.map(({ level }) => level)).toEqual([1, 2, 3])
    expect(clocks).toMatchObject([{ dueAt: local('2026-03-02 11:00') }])
  })

  test('is moved once by a request that is sent twice, also by more than the day for which a request is known', async () => {
    const request = { key: randomUUID(), operation: 'moveCityTime', input: { minutes: 3_000 } }
    const send = () => city.act((ctx) => once(ctx, request, () => moveCityTime(ctx, request.input)))
    expect(await send()).toEqual(await send())
  })

  test('is kept in the audit, and refused to whoever has read an older one, backward and beyond five years', async () => {
    const [line] = await city.act(({ db }) =>
      db.auditEntry.findMany({ where: { action: 'moveCityTime' }, orderBy: { id: 'desc' } }),
    )
    expect(line?.details).toMatchObject({ minutes: 3_000 })
    const older = city.act((ctx) => moveCityTime(ctx, { minutes: 1, expectedVersion: 0 }))
    expect(await refusalOf(older)).toBe('VERSION_CONFLICT')
    for (const minutes of [-60, 0, 367 * 24 * 60]) await expect(move(minutes)).rejects.toThrow()
    for (let year = 0; year < 4; year += 1) await move(366 * 24 * 60)
    expect(await refusalOf(move(366 * 24 * 60))).toBe('INVALID_INPUT')
  })

  test('of a productive city is the real one, whoever asks and however', async () => {
    const { cityId } = other.scope
    await owner.owner('UPDATE cities SET demo = false WHERE id = $1', [cityId])
    const refused = other.act((ctx) => moveCityTime(ctx, { minutes: 1 }))
    expect(await refusalOf(refused)).toBe('FORBIDDEN')
    const byHand = owner.owner('UPDATE cities SET clock_offset_ms = 1 WHERE id = $1', [cityId])
    await expect(byHand).rejects.toThrow(/cities_productive_time/)
  })
})
