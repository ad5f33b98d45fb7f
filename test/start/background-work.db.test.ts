import { tmpdir } from 'node:os'
import pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftCalendar } from '../../services/deadlines/draft-calendar.ts'
import { publishCalendar } from '../../services/deadlines/publish-calendar.ts'
import { retryChange } from '../../services/deadlines/retry-change.ts'
import { runManualExamples } from '../../services/manual-examples/request-run.ts'
import { tryManual } from '../../services/manual-trials/request-trial.ts'
import { startBackgroundWork } from '../../start/background-work.ts'
import { eventually } from '../support/engine.ts'
import { anEngineForReleases } from '../support/model-room.ts'
import { aWorkingCity, type WorkingCity } from '../support/working-city.ts'

let city: WorkingCity
let trials: Awaited<ReturnType<typeof startBackgroundWork>>
beforeAll(async () => {
  city = await aWorkingCity()
  trials = await startBackgroundWork({
    database: city.database,
    ownerUrl: city.testDatabase.ownerUrl,
    exportsFolder: tmpdir(),
    ...anEngineForReleases(),
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

test('示例验证 examples are run in the background; of a city that has none, none differs', async () => {
  const { runId: id } = await city.act(async (ctx) => {
    const { id: editionId } = await ctx.db.manualEdition.findFirstOrThrow()
    return runManualExamples(ctx, { editionId })
  })
  const run = () => city.act(({ db }) => db.manualExampleRun.findUniqueOrThrow({ where: { id } }))
  await eventually(async () => (await run()).state === 'DONE', 10_000)
  expect(await run()).toMatchObject({ examples: 0, differing: 0, failure: null })
})

test('日历变更 an edition is applied to the open cases in the background, and once more where it had failed', async () => {
  const { calendarId } = await city.act(async (ctx) => {
    const draft = await draftCalendar(ctx)
    await publishCalendar(ctx, { ...draft, applyToOpen: true })
    return draft
  })
  const isDone = () =>
    city.act(async ({ db }) => {
      const { state } = await db.openCaseChange.findUniqueOrThrow({ where: { calendarId } })
      return state === 'DONE'
    })
  await eventually(isDone, 10_000)
  await city.act(async (ctx) => {
    const { id: changeId } = await ctx.db.openCaseChange.update({
      where: { calendarId },
      data: { state: 'FAILED' },
      select: { id: true },
    })
    await retryChange(ctx, { changeId })
  })
  await eventually(isDone, 10_000)
})

test('时钟回拨 what a clock that was an hour ahead has put off is woken', async () => {
  const owner = new pg.Client({ connectionString: city.testDatabase.ownerUrl })
  await owner.connect()
  await owner.query(`SELECT graphile_worker.add_job('hold', run_at => now() + interval '1 hour')`)
  await owner.query(
    `UPDATE graphile_worker._private_jobs SET updated_at = run_at WHERE run_at > now()`,
  )
  const isWoken = async () => {
    const due = `SELECT FROM graphile_worker.jobs WHERE task_identifier = 'hold' AND run_at <= now()`
    return (await owner.query(due)).rowCount === 1
  }
  await eventually(isWoken, 12_000)
  await owner.end()
})
