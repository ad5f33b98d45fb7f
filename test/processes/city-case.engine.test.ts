import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aRunningCity, type RunningCity } from '../support/running-city.ts'
import { play, readScenarios } from '../support/scenarios.ts'

let city: RunningCity
beforeAll(async () => {
  city = await aRunningCity()
})
afterAll(() => city?.close())

describe('案件流程 every path told beside city-case runs on the real engine', () => {
  test.each(readScenarios('processes/city-case/scenarios.yaml'))('$path', async (scenario) => {
    const caseId = await play(city, scenario)
    expect(await city.ended(caseId)).toBe(scenario.then.end)
    const caseFile = await city.act(({ db }) =>
      db.case.findUniqueOrThrow({ where: { id: caseId } }),
    )
    expect(caseFile.stage).toBe(scenario.then.stage)
  })
})
