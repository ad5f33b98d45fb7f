import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../../support/engine.ts'
import { anEngineOfItsOwn, type OwnEngine } from '../../support/own-engine.ts'
import { queuedOf } from '../../support/queued-commands.ts'
import { aReconciledCity, type ReconciledCity } from '../../support/reconciled-city.ts'
import { unitNamed } from '../../support/working-city.ts'

let engine: OwnEngine
let city: ReconciledCity

beforeAll(async () => {
  engine = await anEngineOfItsOwn()
  await engine.start()
  city = await aReconciledCity(engine)
}, 120_000)
afterAll(async () => {
  await city?.close()
  await engine?.remove()
})

const mainPath = [
  ['userTask_FileCase', 'FILE'],
  ['userTask_DispatchCase', 'DISPATCH'],
  ['userTask_AcceptCase', 'ACCEPT'],
  ['userTask_HandleCase', 'HANDLED'],
  ['userTask_GiveFeedback', 'GIVE_FEEDBACK'],
  ['userTask_AcceptFeedback', 'ACCEPT'],
  ['userTask_OrderVerification', 'ORDER'],
  ['userTask_VerifyHandling', 'PASSED'],
  ['userTask_CloseCase', 'CLOSE'],
] as const
type Element = (typeof mainPath)[number][0]

async function goOn(caseId: string, from: Element, until: Element | null = null) {
  const start = mainPath.findIndex(([elementId]) => elementId === from)
  for (const [elementId, outcome] of mainPath.slice(start)) {
    if (elementId === until) break
    const unitId = await unitNamed(city, '市排水服务中心')
    const answers = elementId === 'userTask_DispatchCase' ? { unitId } : {}
    await city.take(caseId, elementId, { outcome, answers })
  }
  if (until !== null) await city.taskAt(caseId, until)
}
async function aCaseAt(elementId: Element) {
  const caseId = await city.report()
  await goOn(caseId, 'userTask_FileCase', elementId)
  return caseId
}

/** What must not change: whose turn it is, since when, and until when. */
const kept = (caseIds: readonly string[]) =>
  city.act(async ({ db }) => ({
    tasks: await db.task.findMany({
      where: { caseId: { in: [...caseIds] } },
      select: {
        id: true,
        elementId: true,
        status: true,
        openedAt: true,
        dueAt: true,
        outcome: true,
      },
      orderBy: { id: 'asc' },
    }),
    visits: await db.stepVisit.findMany({
      where: { caseId: { in: [...caseIds] } },
      orderBy: { id: 'asc' },
    }),
    clocks: await db.clock.findMany({
      where: { caseId: { in: [...caseIds] } },
      include: { entries: { orderBy: { number: 'asc' } } },
      orderBy: { id: 'asc' },
    }),
    cases: await db.case.findMany({
      where: { id: { in: [...caseIds] } },
      select: { id: true, stage: true, dueAt: true, processEditionId: true, manualEditionId: true },
      orderBy: { id: 'asc' },
    }),
  }))
const areSent = async (caseIds: readonly string[]) => {
  const queued = await queuedOf(city, { kind: 'start-case' })
  return !queued.some(({ caseId }) => caseIds.includes(String(caseId)))
}
const isTold = (caseId: string, visit = {}) =>
  city.act(({ db }) => db.elementVisit.findFirst({ where: { caseId, ...visit } }))
const ended = { elementId: 'endEvent_CaseClosed', intent: 'ELEMENT_COMPLETED' }
const closed = (caseId: string) => eventually(() => isTold(caseId, ended), 30_000)
function withResolvers() {
  let resolve = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}
const all: readonly Element[] = mainPath.map(([elementId]) => elementId)
const toEnds = (cases: ReadonlyMap<Element, string>) =>
  Promise.all([...cases].map(([elementId, caseId]) => goOn(caseId, elementId)))

async function aCaseAtEach() {
  const cases = new Map<Element, string>()
  for (const elementId of all) cases.set(elementId, await aCaseAt(elementId))
  return cases
}

describe('引擎数据丢失 the engine’s data folder is deleted', () => {
  test('every open case goes on at its step: same tasks, same clocks, same due dates, once', async () => {
    const cases = await aCaseAtEach()
    const betweenSteps = await aCaseAt('userTask_DispatchCase')
    await city.app().stop()
    await engine.stop()
    // acknowledged while nobody could send it
    const unitId = await unitNamed(city, '市排水服务中心')
    await city.take(betweenSteps, 'userTask_DispatchCase', {
      outcome: 'DISPATCH',
      answers: { unitId },
    })
    const caseIds = [...cases.values(), betweenSteps]
    const before = await kept(caseIds)
    await engine.lose()
    await engine.start()
    await city.start()
    const { standing } = await city.reconcile()
    expect(standing).toEqual([])
    await city.taskAt(betweenSteps, 'userTask_AcceptCase')
    const after = await kept(caseIds)
    const known = <T extends { id: string }>(rows: readonly T[], from: readonly { id: string }[]) =>
      rows.filter(({ id }) => from.some((row) => row.id === id))
    expect(known(after.tasks, before.tasks)).toEqual(before.tasks)
    expect(known(after.clocks, before.clocks)).toEqual(before.clocks)
    expect(known(after.visits, before.visits)).toEqual(before.visits)
    expect(after.tasks).toHaveLength(before.tasks.length + 1)
    expect(after.cases.filter(({ id }) => id !== betweenSteps)).toEqual(
      before.cases.filter(({ id }) => id !== betweenSteps),
    )
    await toEnds(cases)
    await goOn(betweenSteps, 'userTask_AcceptCase')
    for (const caseId of caseIds) await closed(caseId)
    await eventually(async () => (await city.reconcile(false)).found.length === 0, 30_000)
  }, 240_000)
})

describe('引擎回退 the engine’s folder goes back to an older state', () => {
  test('what it runs of the past ends, and every case goes on where the record says', async () => {
    const cases = await aCaseAtEach()
    await city.app().stop()
    await engine.stop()
    await engine.backUp()
    await engine.start()
    await city.start()
    // the first of this story, as `fresh` is the first of the next: their steps get the same keys
    const younger = await aCaseAt('userTask_AcceptCase')
    for (const [elementId, caseId] of cases)
      if (elementId !== 'userTask_CloseCase') {
        const next = all[all.indexOf(elementId) + 1] ?? null
        await goOn(caseId, elementId, next)
      }
    // only what the engine has told can contradict the older folder
    await eventually(() => isTold(younger), 30_000)
    await city.app().stop()
    await engine.stop()
    const before = await kept([...cases.values(), younger])
    await engine.restore()
    await engine.start()
    const { promise: heard, resolve: hear } = withResolvers()
    await city.start(heard)
    // begin before anybody can know that the folder is an older one, under keys that are others' in the record
    const fresh: string[] = []
    for (let n = 0; n < 8; n += 1) fresh.push(await city.report())
    await eventually(() => areSent(fresh), 30_000)
    hear()
    await eventually(async () => !city.app().room.gate.isOpen(), 30_000)
    expect((await city.reconcile(false)).standing).toContain('ENGINE_ROLLED_BACK')
    expect((await city.reconcile()).standing).toEqual([])
    expect(city.app().room.gate.isOpen()).toBe(true)
    expect(await kept([...cases.values(), younger])).toEqual(before)
    await goOn(younger, 'userTask_AcceptCase')
    for (const caseId of fresh) await goOn(caseId, 'userTask_FileCase')
    for (const [elementId, caseId] of cases)
      await goOn(
        caseId,
        all[Math.min(all.indexOf(elementId) + 1, all.length - 1)] ?? 'userTask_CloseCase',
      )
    for (const caseId of [...cases.values(), younger, ...fresh]) await closed(caseId)
    await eventually(async () => (await city.reconcile(false)).found.length === 0, 30_000)
  }, 240_000)
})
