import pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reconcile } from '../../../services/engine/reconcile/reconcile.ts'
import type { ReconcileRoom } from '../../../services/engine/reconcile/room.ts'
import {
  runOnce,
  runReconciliations,
} from '../../../services/engine/reconcile/run-reconciliations.ts'
import { publishProcess } from '../../../services/process-editions/publish-process.ts'
import { deployProcesses } from '../../../start/deploy.ts'
import { aPerson, password, serve } from '../../graphql/support/installation.ts'
import { eventually } from '../../support/engine.ts'
import { anEngineOfItsOwn, type OwnEngine } from '../../support/own-engine.ts'
import { withParallelStep } from '../../support/parallel-step.ts'
import { aReconciledCity, type ReconciledCity } from '../../support/reconciled-city.ts'
import { unitNamed } from '../../support/working-city.ts'
import { environmentOf, type } from '../../zhihui/command-line.ts'

let engine: OwnEngine
let city: ReconciledCity
let owner: pg.Client

beforeAll(async () => {
  engine = await anEngineOfItsOwn()
  await engine.start()
  city = await aReconciledCity(engine)
  owner = new pg.Client({ connectionString: city.testDatabase.ownerUrl })
  await owner.connect()
}, 120_000)
afterAll(async () => {
  await owner?.end()
  await city?.close()
  await engine?.remove()
})

const room = () => city.app().reconcileRoom
const client = () => city.app().room.client
const first = 'userTask_FileCase'

async function aCase() {
  const caseId = await city.report()
  await city.taskAt(caseId, first)
  return caseId
}
const caseFile = (caseId: string) =>
  city.act(({ db }) => db.case.findUniqueOrThrow({ where: { id: caseId } }))
const instanceOf = async (caseId: string) => String((await caseFile(caseId)).instanceKey)
/** Somebody cancels the case's instance, and the engine tells. */
async function lose(caseId: string) {
  const instanceKey = await instanceOf(caseId)
  await client().cancelInstance(instanceKey)
  await eventually(async () => (await caseFile(caseId)).engineState === 'ENDED')
  return instanceKey
}
/** In another instance than the one that was lost. */
const goesOn = (caseId: string, lost: string) =>
  eventually(async () => {
    const { instanceKey } = await caseFile(caseId)
    return instanceKey !== null && String(instanceKey) !== lost
  })
const runs = () =>
  city.act(({ db }) =>
    db.reconciliationRun.findMany({ include: { findings: true }, orderBy: { id: 'asc' } }),
  )
const lastRun = async () => (await runs()).at(-1)

describe('运行对账 a run that nobody asked for', () => {
  const log = pino({ level: 'silent' })
  const open = () =>
    runReconciliations({ ownerUrl: city.testDatabase.ownerUrl, reconcileRoom: room(), log })
  const schedule = () => owner.query(`SELECT graphile_worker.add_job('reconcile', '{}')`)

  test('starts a case again whose instance was canceled, and leaves its row', async () => {
    const caseId = await aCase()
    const lost = await lose(caseId)
    const queue = await open()
    await schedule()
    const run = await eventually(
      async () => (await runs()).find(({ finishedAt }) => finishedAt !== null),
      30_000,
    )
    await queue.stop()
    const engineId = room().engineId()
    expect(run).toMatchObject({ repair: true, requestedBy: null, engineId, failure: null })
    expect(run).toMatchObject({ cases: 1, found: 1, standing: 0 })
    expect(run.findings).toMatchObject([{ kind: 'INSTANCE_GONE', caseId }])
    expect(run.findings[0]?.repairedAt).toEqual(run.finishedAt)
    await goesOn(caseId, lost)
  })

  test('leaves it to the process that reconciles already', async () => {
    const before = await runs()
    const lock = `hashtextextended('reconcile', 0)`
    await owner.query(`SELECT pg_advisory_lock(${lock})`)
    const queue = await open()
    await schedule()
    await eventually(async () => {
      const { rowCount } = await owner.query(
        `SELECT FROM graphile_worker.jobs WHERE task_identifier = 'reconcile'`,
      )
      return rowCount === 0
    })
    await queue.stop()
    await owner.query(`SELECT pg_advisory_unlock(${lock})`)
    expect(await runs()).toEqual(before)
  })
})

describe('差异 that has moved before its turn came', () => {
  const answering = (repair: ReconcileRoom['repair']) =>
    reconcile({ ...room(), repair }, { repair: true, byHand: false })

  test('is neither told as mended nor as standing; one that is still there stands', async () => {
    const caseId = await aCase()
    const lost = await lose(caseId)
    const [left] = await answering(async () => false)
    expect(left).toMatchObject({ mended: [], standing: [{ kind: 'INSTANCE_GONE', caseId }] })
    const [moved] = await answering(async (...given) => {
      await room().repair(...given)
      return false
    })
    expect(moved).toMatchObject({ mended: [], standing: [] })
    expect(moved?.findings).toMatchObject([{ kind: 'INSTANCE_GONE', caseId }])
    await goesOn(caseId, lost)
  })
})

describe('对账 more than fifty instances that are lost at once', () => {
  const lost = new Map<string, string>()
  beforeAll(async () => {
    const caseIds: string[] = []
    for (let made = 0; made < 51; made += 1) caseIds.push(await city.report())
    for (const caseId of caseIds) await city.taskAt(caseId, first)
    await Promise.all(caseIds.map(async (caseId) => lost.set(caseId, await lose(caseId))))
  }, 120_000)

  test('are told, and left to whoever runs the installation', async () => {
    await runOnce(room(), null)
    const run = await lastRun()
    expect(run).toMatchObject({ found: 51, standing: 51 })
    expect(run?.findings.filter(({ repairedAt }) => repairedAt !== null)).toEqual([])
    for (const [caseId, instanceKey] of lost) expect(await instanceOf(caseId)).toBe(instanceKey)
  })

  test('命令行 are mended by "reconcile --repair", and fail the command without it', async () => {
    const served = await serve(city)
    const log = pino({ level: 'silent' })
    const { ownerUrl } = city.testDatabase
    const queue = await runReconciliations({ ownerUrl, reconcileRoom: room(), log })
    const { login } = await aPerson(city, ['SYSTEM_ADMINISTRATOR'])
    const environment = { ...environmentOf(city), PORT: new URL(served.address).port }
    const typed = (...more: readonly string[]) =>
      type(['reconcile', ...more, '--login', login], { environment, password })
    const told = await typed()
    expect(told).toMatchObject({ status: 1, refused: expect.stringContaining('--repair') })
    expect(told.printed).toContain('51 differences, 51 of them stand')
    const mended = await typed('--repair')
    expect(mended).toMatchObject({ status: 0, refused: '' })
    expect(mended.printed).toContain('51 differences, 0 of them stand')
    expect(mended.printed).toMatch(/INSTANCE_GONE +51 found, 51 mended/)
    await queue.stop()
    await served.close()
    for (const [caseId, instanceKey] of lost) await goesOn(caseId, instanceKey)
  }, 120_000)

  test('抽查 of those that run, each turn asks about some, and after enough turns about all', async () => {
    const running = await city.act(({ db }) =>
      db.case.findMany({ where: { engineState: 'RUNNING' }, select: { instanceKey: true } }),
    )
    const keys = running.map(({ instanceKey }) => String(instanceKey))
    const asked: string[][] = []
    for (let turn = 0; turn < 4; turn += 1) {
      const heard = new Set<string>()
      const { isRunning } = client()
      const heardOf = (key: string) => {
        heard.add(key)
        return isRunning(key)
      }
      const now = () => new Date(turn * 300_000)
      await runOnce({ ...room(), client: { ...client(), isRunning: heardOf }, now }, null)
      asked.push(keys.filter((key) => heard.has(key)))
    }
    expect(Math.max(...asked.map(({ length }) => length))).toBeLessThan(keys.length)
    expect(new Set(asked.flat())).toEqual(new Set(keys))
  })
})

test('对账 a completion that got lost on one of two parallel branches is sent again, however far the other one has come', async () => {
  const { act, scope } = city
  const engineId = city.app().identity.current()
  await publishProcess(
    { act, city: scope, engineId, deploy: deployProcesses(client()) },
    await withParallelStep(),
  )
  const caseId = await aCase()
  await city.take(caseId, first, 'FILE')
  const lost = await city.taskAt(caseId, 'userTask_Beside')
  const { completeJob } = client()
  Object.assign(client(), {
    // says yes to one of them and sends nothing
    completeJob: async (...[jobKey, variables]: Parameters<typeof completeJob>) =>
      jobKey === String(lost.jobKey)
        ? { kind: 'done', value: undefined }
        : completeJob(jobKey, variables),
  })
  await city.take(caseId, 'userTask_Beside', 'CONFIRMED')
  const unitId = await unitNamed(city, '市排水服务中心')
  await city.take(caseId, 'userTask_DispatchCase', { outcome: 'DISPATCH', answers: { unitId } })
  await city.taskAt(caseId, 'userTask_AcceptCase')
  await eventually(async () => (await city.reconcile(false)).found.length > 0, 40_000)
  Object.assign(client(), { completeJob })
  expect(await city.reconcile()).toEqual({ found: ['COMPLETION_LOST'], standing: [] })
  await eventually(() =>
    act(({ db }) =>
      db.elementVisit.findFirst({
        where: { caseId, elementId: 'userTask_Beside', intent: 'ELEMENT_COMPLETED' },
      }),
    ),
  )
}, 120_000)

test('运行对账 a scheduled run that finds the engine away says so in its row', async () => {
  await engine.stop()
  await runOnce(room(), null)
  expect(await lastRun()).toMatchObject({ found: 0, failure: expect.stringMatching(/engine/i) })
})
