import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { completeTask } from '../../services/cases/complete-task.ts'
import { reportCase } from '../../services/cases/report-case.ts'
import type { Ctx } from '../../services/ctx.ts'
import { createDefaultCalendar } from '../../services/deadlines/create-default-calendar.ts'
import { connectEngine, type EngineClient } from '../../services/engine/client.ts'
import { deployDecisions } from '../../start/deploy.ts'
import { publishModels } from '../../start/publish-models.ts'
import { aCity, type TestCity } from '../support/city.ts'
import { engineClockOffset, eventually, moveEngineClock } from '../support/engine.ts'
import { type Fault, faults } from '../support/fault-points.ts'
import { spawnApp } from '../support/killable-app.ts'
import { aStaffedCity, type Staff } from '../support/staffed-city.ts'
import { stored } from '../support/working-city.ts'

const engine = inject('engine')
/** Longer than the engine leaves a job to a worker that has died. */
const jobTimeout = 61_000
/** Jobs that a dead process took from the queue are set free two seconds after it took them. */
const queueLock = 2_100
const patience = 60_000
let city: TestCity
let ahead = 0
let staff: Staff
let client: EngineClient
let app: ReturnType<typeof spawnApp>
/** The next one, loaded while the last one works. */
let spare = spawnApp()

beforeAll(async () => {
  client = await connectEngine(engine.gatewayAddress)
  ahead = await engineClockOffset(engine)
  city = await aCity({
    clock: {
      get now() {
        return new Date(Date.now() + ahead)
      },
    },
  })
  await city.act(createDefaultCalendar)
  await publishModels({ database: city.database, client, engineId: engine.engineId })
  staff = await aStaffedCity(city, (resources) => deployDecisions(client, resources))
  await city.act(({ db, city: { cityId } }) =>
    db.city.update({ where: { id: cityId }, data: { automaticDispatch: true } }),
  )
})
afterAll(async () => {
  await app?.kill()
  await spare.kill()
  await client?.close()
  await city?.close()
})

async function start(fault: Fault | null) {
  const { appUrl, ownerUrl } = city.testDatabase
  app = spare
  spare = spawnApp()
  await app.start({ appUrl, ownerUrl, engine, fault })
}
const path = [
  ['userTask_FileCase', 'FILE'],
  ['userTask_AcceptCase', 'ACCEPT'],
  ['userTask_HandleCase', 'HANDLED'],
  ['userTask_GiveFeedback', 'GIVE_FEEDBACK'],
  ['userTask_AcceptFeedback', 'ACCEPT'],
  ['userTask_OrderVerification', 'ORDER'],
  ['userTask_VerifyHandling', 'PASSED'],
  ['userTask_CloseCase', 'CLOSE'],
] as const

const report = () =>
  city.actAs(staff.actor('COLLECTOR', null))((ctx) =>
    reportCase(ctx, {
      ...{ source: 'COLLECTOR', classCode: staff.classCode, conditionNo: 1 },
      ...{ description: '雨水井盖缺失', address: '南城街道一号', ...staff.point },
    }),
  )

/** Officers who take each step as soon as it waits; answers the acts they were acknowledged. */
async function drive(caseId: string): Promise<string[]> {
  const acknowledged: string[] = []
  for (const [elementId, outcome] of path) {
    const task = await eventually(() => city.act((ctx) => openAt(ctx, caseId, elementId)), patience)
    await city.actAs(staff.actor(task.role, task.unitId))((ctx) =>
      completeTask(ctx, { taskId: task.id, outcome }),
    )
    acknowledged.push(task.id)
  }
  return acknowledged
}
const openAt = ({ db }: Ctx, caseId: string, elementId: string) =>
  db.task.findFirst({ where: { caseId, elementId, status: 'OPEN' } })

/** What a death has left locked becomes free: the queue's jobs after a moment, the engine's by its clock. */
async function mourn() {
  await pause(queueLock)
  await moveEngineClock(engine, jobTimeout)
  ahead = await engineClockOffset(engine)
}

/** Dies at the fault, or says that it lives. */
async function dieAt(fault: Fault) {
  await start(fault)
  const end = await Promise.race([app.died, pause(patience, 'lives', { ref: false })])
  await mourn()
  return `${fault}: ${end}`
}

const ended = (caseId: string) =>
  eventually(() =>
    city.act(({ db }) =>
      db.elementVisit.findFirst({
        where: { caseId, elementId: 'endEvent_CaseClosed', intent: 'ELEMENT_COMPLETED' },
      }),
    ),
  )

test('杀进程 killed at every point in turn, the application takes a case to its end', async () => {
  const { caseId } = await report()
  const driving = drive(caseId)
  for (const fault of faults) expect(await dieAt(fault)).toBe(`${fault}: SIGKILL`)
  await start(null)
  const acknowledged = await driving
  await ended(caseId)
  const { caseFile, tasks, visits, clocks } = await stored(city, caseId)
  expect(caseFile).toMatchObject({ stage: 'CLOSED', reworkCount: 0 })
  expect(tasks.map(({ id, status }) => [id, status])).toEqual(
    acknowledged.map((id) => [id, 'DONE']),
  )
  expect(visits.map(({ elementId, outcome }) => [elementId, outcome])).toEqual([
    path[0],
    ['serviceTask_DispatchCase', 'DISPATCH'],
    ...path.slice(1),
  ])
  expect(clocks.filter(({ key }) => key === 'handling')).toHaveLength(1)
  expect(await completedInEngine(caseId)).toEqual(path.map(([elementId]) => elementId).sort())
}, 180_000)

/** The officers' steps that the case's one instance has completed, as the engine told it. */
const completedInEngine = (caseId: string) =>
  city.act(async ({ db }) => {
    const rows = await db.elementVisit.findMany({
      where: { caseId, elementType: 'USER_TASK', intent: 'ELEMENT_COMPLETED' },
      select: { elementId: true },
    })
    return rows.map(({ elementId }) => elementId).sort()
  })
