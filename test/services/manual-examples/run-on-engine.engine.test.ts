import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { createCatalogue, readCatalogue } from '../../../prisma/seed/catalogue.ts'
import { createComponents } from '../../../prisma/seed/components.ts'
import { demoCities } from '../../../prisma/seed/demo-cities.ts'
import { createExamples } from '../../../prisma/seed/examples.ts'
import { createGrids } from '../../../prisma/seed/grids.ts'
import { createManual } from '../../../prisma/seed/manual.ts'
import {
  createLowerUnits,
  createOrganization,
  giveOwnersRegulators,
} from '../../../prisma/seed/organization.ts'
import { createPeople } from '../../../prisma/seed/people.ts'
import { type Act, systemActor } from '../../../services/ctx.ts'
import { createDefaultCalendar } from '../../../services/deadlines/create-default-calendar.ts'
import { draftCalendar } from '../../../services/deadlines/draft-calendar.ts'
import { runManualExamples } from '../../../services/manual-examples/request-run.ts'
import { runExamples } from '../../../services/manual-examples/run-examples.ts'
import { createProcessDraft } from '../../../services/process-drafts/create-draft.ts'
import { saveProcessDraft } from '../../../services/process-drafts/save-draft.ts'
import { inSandbox } from '../../../services/sandbox/in-sandbox.ts'
import type { DraftsBeside } from '../../../services/sandbox/open-sandbox.ts'
import { deployDecisions } from '../../../start/deploy.ts'
import { publishModels } from '../../../start/publish-models.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { openEngineParts } from '../../support/engine-parts.ts'
import { reworded } from '../../support/process-draft.ts'
import { sandboxRoom } from '../../support/sandbox-room.ts'

const engine = inject('engine')
const [demo] = demoCities
let city: TestCity
let parts: Awaited<ReturnType<typeof openEngineParts>>
/** In what an example may be met otherwise: by component, by district and by street, before and after hours. */
const tried = 8

beforeAll(async () => {
  city = await aCity({
    clock: {
      get now() {
        return new Date()
      },
    },
  })
  const { act, database, testDatabase: urls } = city
  parts = await openEngineParts({ database, urls, engine })
  const { client } = parts.room
  await act(async (ctx) => {
    await createDefaultCalendar(ctx)
    await createOrganization(ctx, demo)
    await createCatalogue(ctx, await readCatalogue())
  })
  await createManual({ act, deploy: (resources) => deployDecisions(client, resources) }, demo)
  await act(async (ctx) => {
    await giveOwnersRegulators(ctx, demo)
    await createLowerUnits(ctx, demo)
    await createPeople(ctx, demo)
    await createGrids(ctx, demo)
    await createComponents(ctx, demo)
    await createExamples(ctx, demo)
  })
  await publishModels({ database, client, engineId: engine.engineId })
  await parts.room.goToWork()
}, 300_000)
afterAll(async () => {
  await parts?.close()
  await city?.close()
})

const request = (beside?: DraftsBeside) =>
  city.act(async (ctx) => {
    const { id: editionId } = await ctx.db.manualEdition.findFirstOrThrow({
      where: { cityId: ctx.city.cityId },
    })
    const { runId } = await runManualExamples(ctx, {
      ...{ editionId, onEngine: true },
      ...(beside && { beside }),
    })
    return runId
  })
const runBy = (act: Act, runId: string) =>
  runExamples(act, sandboxRoom(city, parts.room.client, engine), runId)
const outcomeOf = (id: string) =>
  city.act(({ db }) =>
    db.manualExampleRun.findUniqueOrThrow({
      where: { id },
      include: { results: { include: { example: { select: { name: true } } } } },
    }),
  )

test('示例 on the engine the printed examples come to what is printed, and one that is wrong is shown to be', async () => {
  const wrong = await city.act(async ({ db, city: { cityId } }) => {
    const all = await db.manualExample.findMany({
      where: { cityId },
      orderBy: { id: 'asc' },
      select: { id: true, expected: true, name: true },
    })
    const step = Math.floor(all.length / tried)
    const some = all.filter((_, i) => i % step === 0)
    await db.manualExample.updateMany({
      where: { cityId, id: { notIn: some.map(({ id }) => id) } },
      data: { retiredAt: new Date(), retiredReason: '本次不验证' },
    })
    const [first] = some
    if (first === undefined) throw new Error('The demo has no examples.')
    const expected = { ...Object(first.expected), limitValue: 77 }
    await db.manualExample.update({ where: { id: first.id }, data: { expected } })
    return first
  })
  const runId = await request()
  await runBy(city.act, runId)
  const { results, ...outcome } = await outcomeOf(runId)
  expect(outcome).toMatchObject({ state: 'DONE', onEngine: true, failure: null, differing: 1 })
  expect(results.length).toBeGreaterThanOrEqual(tried)
  expect(
    results
      .filter(({ differences }) => differences.length > 0)
      .map(({ example, differences }) => [example.name, differences]),
  ).toEqual([[wrong.name, ['LIMIT']]])
}, 300_000)

test('中断 a run that was killed goes on behind what it had kept', async () => {
  const runId = await request()
  const kept = 2
  // begins, opens, names and looks what is kept; then one act for each example
  const until = 4 + kept
  let acts = 0
  const dying: Act = (run) => (++acts > until ? Promise.reject(new Error('killed')) : city.act(run))
  await expect(runBy(dying, runId)).rejects.toThrow('killed')
  const cut = await outcomeOf(runId)
  expect(cut).toMatchObject({ state: 'RUNNING', done: kept })
  await runBy(city.act, runId)
  const { results, ...outcome } = await outcomeOf(runId)
  expect(outcome).toMatchObject({ state: 'DONE', differing: 1, done: outcome.examples })
  expect(results.map(({ id }) => id)).toEqual(
    expect.arrayContaining(cut.results.map(({ id }) => id)),
  )
}, 300_000)

/** A draft of the calendar with ten minutes a day, and one of the process that says something new. */
async function someDrafts() {
  const { calendarId } = await city.act((ctx) => draftCalendar(ctx))
  await city.act(({ db }) =>
    db.workingCalendar.update({
      where: { id: calendarId },
      data: { windows: [{ from: '23:00', to: '23:10' }], effectiveFrom: new Date('2020-01-01') },
    }),
  )
  return city.act(async (ctx) => {
    const { id, xml } = await ctx.db.processEdition.findFirstOrThrow({
      where: { processId: 'city-case' },
      orderBy: { number: 'desc' },
    })
    const note = '增加现场照片核对'
    const { draftId, version } = await createProcessDraft(ctx, { processEditionId: id, note })
    const choice = { processDraftId: draftId, expectedVersion: version }
    await saveProcessDraft(ctx, { ...choice, xml: reworded(xml) })
    const saved = await ctx.db.processDraft.findUniqueOrThrow({ where: { id: draftId } })
    return { calendarId, draftId, xml: saved.xml }
  })
}

test('连同草稿 with drafts beside the edition the examples are filed by their process and counted by their hours, then by those in force again', async () => {
  const { calendarId, draftId, xml } = await someDrafts()
  const modelThere = async () => {
    const { actAs } = await sandboxRoom(city, parts.room.client, engine).enter(
      inSandbox(city.scope.cityId),
    )
    const newest = await actAs(systemActor)(({ db }) =>
      db.processEdition.findFirstOrThrow({
        where: { processId: 'city-case' },
        orderBy: { number: 'desc' },
      }),
    )
    return newest.xml
  }
  const runId = await request({ calendarId, draftIds: [draftId] })
  await runBy(city.act, runId)
  const { results, ...outcome } = await outcomeOf(runId)
  expect(outcome).toMatchObject({ state: 'DONE', failure: null, draftCalendarId: calendarId })
  const otherwise = results.filter(({ differences }) => differences.includes('DUE'))
  expect(otherwise.length).toBeGreaterThan(0)
  expect(await modelThere()).toBe(xml)
  const again = await request()
  await runBy(city.act, again)
  expect(await outcomeOf(again)).toMatchObject({ state: 'DONE', failure: null, differing: 1 })
  expect(await modelThere()).not.toBe(xml)
}, 300_000)

test('沙盒城市 nothing of it is seen in the city', async () => {
  const seen = await city.act(async ({ db, city: { cityId } }) => ({
    cities: await db.city.count(),
    cases: await db.case.count(),
    tasks: await db.task.count(),
    editions: await db.manualEdition.count({ where: { cityId: { not: cityId } } }),
    notices: await db.notice.count(),
  }))
  expect(seen).toEqual({ cities: 1, cases: 0, tasks: 0, editions: 0, notices: 0 })
})
