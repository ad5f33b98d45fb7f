import { pino } from 'pino'
import { completeTask } from '../../services/cases/complete-task.ts'
import { reportCase } from '../../services/cases/report-case.ts'
import { createDefaultCalendar } from '../../services/deadlines/create-default-calendar.ts'
import { openEngineIdentity } from '../../services/engine/engine-id.ts'
import { createRecordKeeper } from '../../services/engine/keep-records.ts'
import { type CityReport, reconcile } from '../../services/engine/reconcile/reconcile.ts'
import { openRecordSink } from '../../services/engine/record-sink.ts'
import { registerEngine, renewEngine } from '../../services/engine/register-engine.ts'
import { deployDecisions } from '../../start/deploy.ts'
import { type EngineRoom, openEngineRoom, sinkPool } from '../../start/engine-room.ts'
import { publishModels } from '../../start/publish-models.ts'
import { reconcileRoom } from '../../start/reconciliation.ts'
import { aCity, type TestCity } from './city.ts'
import { eventually } from './engine.ts'
import type { OwnEngine } from './own-engine.ts'
import { aStaffedCity, type Staff } from './staffed-city.ts'

type Answer = { readonly outcome: string; readonly answers?: Readonly<Record<string, unknown>> }

/** A staffed city on an engine of its own: the application can be stopped and started again on it. */
export async function aReconciledCity(engine: OwnEngine) {
  const city = await aCity({
    clock: {
      get now() {
        return new Date()
      },
    },
  })
  await city.act(createDefaultCalendar)
  let app = await startApp(city, engine, Promise.resolve())
  const staff = await aStaffedCity(city, (resources) => deployDecisions(app.room.client, resources))
  await app.room.goToWork()
  return {
    ...city,
    staff,
    app: () => app,
    /** Hears of what the engine does only once `heard` says so. */
    start: async (heard: Promise<void> = Promise.resolve()) => {
      app = await startApp(city, engine, heard)
      await app.room.goToWork()
    },
    /** By hand, with repair unless told otherwise; what was found, and what stands. */
    reconcile: async (repair = true) =>
      namesOf(await reconcile(app.reconcileRoom, { repair, byHand: true })),
    report: () => report(city, staff),
    /** Ends the open step of a case with an outcome, by the person of its role. */
    take: (caseId: string, elementId: string, answer: Answer | string) =>
      take(
        { ...city, staff },
        caseId,
        elementId,
        typeof answer === 'string' ? { outcome: answer } : answer,
      ),
    taskAt: (caseId: string, elementId: string) => taskAt(city, caseId, elementId),
    close: async () => {
      await app.stop()
      await city.close()
    },
  }
}
export type ReconciledCity = Awaited<ReturnType<typeof aReconciledCity>>

const namesOf = (reports: readonly CityReport[]) => ({
  found: reports.flatMap(({ findings }) => findings.map(({ kind }) => kind)).sort(),
  standing: reports.flatMap(({ standing }) => standing.map(({ kind }) => kind)).sort(),
})

/** The parts of an application that have to do with the engine, as an installation puts them together. */
async function startApp(
  { database, testDatabase }: TestCity,
  engine: OwnEngine,
  heard: Promise<void>,
) {
  const log = pino({ level: process.env['TEST_LOG'] ?? 'silent' })
  const { ownerUrl, appUrl } = testDatabase
  const identity = await openEngineIdentity({ dataDir: engine.dataDir })
  const pool = sinkPool(appUrl, log)
  await registerEngine({ pool, identity })
  const gates: EngineRoom['gate'][] = []
  const keeper = createRecordKeeper({
    pool,
    engineId: identity.current,
    onRolledBack: async () => {
      for (const gate of gates) await renewEngine({ pool, identity, gate })
    },
    now: () => new Date(),
  })
  const room = await openEngineRoom({
    ...{ database, ownerUrl, identity, log, gatewayAddress: engine.gatewayAddress },
    adjust: (ctx) => ctx,
    isCatchingUp: keeper.isCatchingUp,
    ladderWaits: () => false,
  })
  gates.push(room.gate)
  const keep = (body: string) => heard.then(() => keeper.keep(body))
  const sink = await openRecordSink({ port: engine.sinkPort, keep, log })
  await publishModels({ database, client: room.client, engineId: identity.current() })
  return {
    room,
    identity,
    reconcileRoom: reconcileRoom({
      database,
      ownerUrl,
      identity,
      room,
      log,
      isSeeding: () => false,
      now: () => new Date(),
    }),
    stop: async () => {
      await room.close()
      await sink.stop()
      await pool.end()
    },
  }
}

const report = async ({ actAs }: TestCity, staff: Staff) => {
  const { caseId } = await actAs(staff.actor('COLLECTOR', null))((ctx) =>
    reportCase(ctx, {
      ...{ source: 'COLLECTOR', classCode: staff.classCode, conditionNo: 1 },
      ...{ description: '雨水井盖缺失', address: '南城街道一号', ...staff.point },
    }),
  )
  return caseId
}

const taskAt = ({ act }: TestCity, caseId: string, elementId: string) =>
  eventually(
    () => act(({ db }) => db.task.findFirst({ where: { caseId, elementId, status: 'OPEN' } })),
    30_000,
  )

async function take(
  city: TestCity & { readonly staff: Staff },
  caseId: string,
  elementId: string,
  { outcome, answers = {} }: Answer,
): Promise<string> {
  const { id, role, unitId } = await taskAt(city, caseId, elementId)
  await city.actAs(city.staff.actor(role, unitId))((ctx) =>
    completeTask(ctx, { taskId: id, outcome, answers, comment: '测试' }),
  )
  return id
}
