import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ladderOf } from '../../../services/deadlines/lock-ladder.ts'
import { runHandlingClock } from '../../../services/deadlines/run-handling-clock.ts'
import { startClock } from '../../../services/deadlines/start-clock.ts'
import { eventually, startTestEngine, type TestEngine } from '../../support/engine.ts'
import { aRunningCity, type RunningCity } from '../../support/running-city.ts'
import { play, readScenarios } from '../../support/scenarios.ts'
import { aCase, storedOf } from '../deadlines/a-deadline-case.ts'

const partitions = [1, 2, 3]
const minute = 60_000
/** More cases than it takes until each partition has had one: they are dealt by the case's id. */
const enough = 40
const main = readScenarios('processes/city-case/scenarios.yaml').slice(0, 1)
let engine: TestEngine
let city: RunningCity
beforeAll(async () => {
  engine = await startTestEngine({ partitions: partitions.length })
  city = await aRunningCity({ engine })
})
afterAll(async () => {
  await city?.close()
  await engine?.stop()
})

/** A key's upper bits name the partition that gave it. */
const partitionOf = (key: bigint | null | undefined) => Number((key ?? 0n) >> 51n)

/** Makes cases until every partition has one; answers a case of each. */
async function oneOnEach(make: () => Promise<{ caseId: string; key: bigint | null }>) {
  const found = new Map<number, string>()
  for (let made = 0; found.size < partitions.length && made < enough; made += 1) {
    const { caseId, key } = await make()
    found.set(partitionOf(key), caseId)
  }
  expect([...found.keys()].toSorted()).toEqual(partitions)
  return [...found.values()]
}

const ladderKey = (caseId: string) =>
  eventually(async () => (await storedOf(city, caseId)).ladder?.instanceKey)

describe('分区 an engine of three partitions', () => {
  test('takes cases to their end on each of them, with their ladders', async () => {
    const [scenario] = main
    if (scenario === undefined) throw new Error('city-case has no scenario.')
    const cases = await oneOnEach(async () => {
      const caseId = await play(city, scenario)
      return { caseId, key: (await storedOf(city, caseId)).case.instanceKey }
    })
    for (const caseId of cases) {
      expect(await city.ended(caseId)).toBe(scenario.then.end)
      const { ladder, case: caseFile } = await storedOf(city, caseId)
      expect(partitionOf(ladder?.instanceKey)).toBe(partitionOf(caseFile.instanceKey))
      await eventually(() => endOf(ladder?.instanceKey ?? 0n))
    }
  })

  test('gives each ladder its messages, and each level once', async () => {
    const limit = (value: number) => ({ value, unit: 'URGENT_HOUR' as const })
    const cases = await oneOnEach(async () => {
      const caseId = await aCase(city, { limit: limit(10) })
      await city.act((ctx) => runHandlingClock(ctx, { caseId, act: 'START' }))
      return { caseId, key: await ladderKey(caseId) }
    })
    for (const caseId of cases)
      await city.act(async (ctx) =>
        startClock(ctx, await ladderOf(ctx, caseId), {
          ...{ key: 'step:earlier', taskId: null, unitId: null },
          limit: limit(1),
        }),
      )
    await city.passTime(65 * minute)
    for (const caseId of cases) {
      const reached = await eventually(async () => {
        const { escalations } = await storedOf(city, caseId)
        return escalations.length >= 2 && escalations.map(({ level }) => level)
      })
      expect(reached).toEqual([1, 2])
    }
  })

  test('sends the records of each partition to the one sink', async () => {
    const seen = await city.database.prisma.enginePosition.findMany({
      where: { engineId: engine.engineId },
      orderBy: { partition: 'asc' },
    })
    expect(seen.map(({ partition }) => partition)).toEqual(partitions)
    expect(await city.act(({ db }) => db.incident.count())).toBe(0)
  })
})

const endOf = (instanceKey: bigint) =>
  city.act(({ db }) =>
    db.elementVisit.findFirst({
      where: { instanceKey, elementType: 'PROCESS', intent: 'ELEMENT_COMPLETED' },
    }),
  )
