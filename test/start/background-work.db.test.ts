import { tmpdir } from 'node:os'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tryManual } from '../../services/manual-trials/request-trial.ts'
import { startBackgroundWork } from '../../start/background-work.ts'
import { eventually } from '../support/engine.ts'
import { aWorkingCity, type WorkingCity } from '../support/working-city.ts'

let city: WorkingCity
let trials: Awaited<ReturnType<typeof startBackgroundWork>>
beforeAll(async () => {
  city = await aWorkingCity()
  trials = await startBackgroundWork({
    database: city.database,
    ownerUrl: city.testDatabase.ownerUrl,
    exportsFolder: tmpdir(),
    log: pino({ level: 'silent' }),
  })
})
afterAll(async () => {
  await trials.stop()
  await city.close()
})

test('试算 what was asked for is done in the background', async () => {
  const period = { from: new Date('2026-01-01'), until: new Date('2026-03-03') }
  const { trialId } = await city.act(async (ctx) => {
    const { id: editionId } = await ctx.db.manualEdition.findFirstOrThrow()
    return tryManual(ctx, { editionId, ...period })
  })
  const stateNow = () =>
    city.act(({ db }) => db.manualTrial.findUniqueOrThrow({ where: { id: trialId } }))
  await eventually(async () => (await stateNow()).state === 'DONE', 10_000)
  expect(await stateNow()).toMatchObject({ changed: 0, failure: null })
})
