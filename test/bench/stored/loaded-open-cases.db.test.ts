import { afterAll, beforeAll, expect, test } from 'vitest'
import { officersFor } from '../../../prisma/seed/past-facts.ts'
import { completeTask } from '../../../services/cases/complete-task.ts'
import { findCases } from '../../../services/cases/find-cases.ts'
import { openTask } from '../../../services/cases/open-task.ts'
import { startAgain } from '../../../services/cases/start-again.ts'
import { workListWhere } from '../../../services/cases/work-list.ts'
import { judgeCase } from '../../../services/engine/reconcile/judge.ts'
import { readCases, readStrays } from '../../../services/engine/reconcile/read-facts.ts'
import { repairDifference } from '../../../start/repair-difference.ts'
import { offered } from '../../support/working-city.ts'
import { aLoadedCity, type LoadedCity } from './loaded-city.ts'

let city: LoadedCity
beforeAll(async () => {
  city = await aLoadedCity({ count: 200, open: 0.3 })
})
afterAll(() => city.close())

const openAt = (elementId: string) =>
  city.act(({ db }) =>
    db.task.findMany({
      where: { caseId: { in: city.loaded }, status: 'OPEN', elementId },
      include: { case: true },
    }),
  )
/** What a reconciliation that goes through all cases would find of these. */
async function findingsOf(caseIds: readonly string[]) {
  const probes = { instance: () => true, job: () => true }
  const judging = { engineId: city.engineId, probes, queueIsBehind: false }
  const pages = []
  for await (const page of readCases(city.act)) pages.push(page)
  return pages
    .flat()
    .filter(({ caseId }) => caseIds.includes(caseId))
    .flatMap((facts) => judgeCase(facts, judging))
}

test('对账 a loaded open case has lost its engine, which nothing mends unless asked by hand, and no more is wrong with it', async () => {
  const kinds = (await findingsOf(city.loaded)).map(({ kind }) => kind)
  const open = await city.act(({ db }) =>
    db.task.count({ where: { caseId: { in: city.loaded }, status: 'OPEN' } }),
  )
  expect(open).toBeGreaterThan(30)
  expect(kinds.filter((kind) => kind === 'INSTANCE_IN_ANOTHER_ENGINE')).toHaveLength(open)
  expect(kinds.filter((kind) => kind === 'LADDER_IN_ANOTHER_ENGINE')).toHaveLength(open)
  expect(kinds).toHaveLength(2 * open)
})

test('a loaded case leaves nothing for the queue to start and no instance to look for', async () => {
  const { rows } = await city.owner.query('SELECT command FROM unstarted_commands()')
  const loaded = new Set(city.loaded)
  const started = rows.filter(({ command }) => loaded.has(command.caseId))
  const strays = (await readStrays(city.act, city.engineId)).filter(
    ({ caseId }) => caseId !== null && loaded.has(caseId),
  )
  expect([started, strays]).toEqual([[], []])
})

test('a loaded open case goes on at its step once it is repaired, by the officers of its unit', async () => {
  const [task] = await openAt('userTask_HandleCase')
  if (task === undefined) throw new Error('No loaded case waits to be handled.')
  const { caseId, dueAt, unitId, role } = task
  for (const finding of await findingsOf([caseId]))
    expect(await city.act((ctx) => repairDifference(ctx, finding, city.engineId))).toBe(true)
  const job = offered(city, caseId, 'userTask_HandleCase')
  await city.act((ctx) =>
    startAgain(ctx, { caseId, engineId: city.engineId }, async () => ({
      kind: 'done',
      value: job.instanceKey,
    })),
  )
  await city.act((ctx) => openTask(ctx, job))
  const [officer] = officersFor(city.facts, { role, unitId })
  if (officer === undefined) throw new Error(`Unit ${unitId} has no ${role}.`)
  const acting = city.database.actIn(officer.scope, officer.actor)
  await acting((ctx) => completeTask(ctx, { taskId: task.id, outcome: 'HANDLED' }))
  await city.act((ctx) => openTask(ctx, offered(city, caseId, 'userTask_GiveFeedback')))
  const tasks = await city.act(({ db }) =>
    db.task.findMany({ where: { caseId }, orderBy: { id: 'asc' } }),
  )
  expect(tasks.at(-2)).toMatchObject({ id: task.id, status: 'DONE', dueAt })
  expect(tasks.at(-1)).toMatchObject({ elementId: 'userTask_GiveFeedback', status: 'OPEN', unitId })
})

test('工作列表 a loaded open case waits in the list of its role and unit, and is found by its words', async () => {
  const [task] = await openAt('userTask_AcceptCase')
  if (task === undefined) throw new Error('No loaded case waits to be accepted.')
  const [officer] = officersFor(city.facts, task)
  if (officer === undefined) throw new Error(`Unit ${task.unitId} has no ${task.role}.`)
  const listed = await city.act(({ db }) =>
    db.task.findMany({ where: workListWhere(officer.actor) }),
  )
  expect(listed.map(({ id }) => id)).toContain(task.id)
  const { className, address, description, caseNumber } = task.case
  for (const text of [className, address, description.slice(-6, -1), caseNumber])
    expect(
      await city.act(({ db }) =>
        findCases(db, { search: { text }, mayReadReporter: false, most: 1_000 }),
      ),
    ).toContain(task.caseId)
})
