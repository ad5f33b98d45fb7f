import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishManualEdition } from '../../../services/command-manual/publish-manual-edition.ts'
import { reviewManualEdition } from '../../../services/command-manual/review-manual-edition.ts'
import { submitManualEdition } from '../../../services/command-manual/submit-manual-edition.ts'
import type { Act } from '../../../services/ctx.ts'
import { draftCalendar } from '../../../services/deadlines/draft-calendar.ts'
import { engineUnavailable } from '../../../services/errors.ts'
import { addManualExample } from '../../../services/manual-examples/add-example.ts'
import { changeManualExample } from '../../../services/manual-examples/change-example.ts'
import { exampleOfCase } from '../../../services/manual-examples/example-of-case.ts'
import type { GivenExample } from '../../../services/manual-examples/example-words.ts'
import { examplesGate } from '../../../services/manual-examples/examples-gate.ts'
import { Expected, Found } from '../../../services/manual-examples/expectation.ts'
import { runManualExamples } from '../../../services/manual-examples/request-run.ts'
import { retireManualExample } from '../../../services/manual-examples/retire-example.ts'
import { runExamples } from '../../../services/manual-examples/run-examples.ts'
import { type DraftsBeside, noDrafts } from '../../../services/sandbox/open-sandbox.ts'
import { aCity, anActor } from '../../support/city.ts'
import { refusalOf } from '../../support/code-of.ts'
import { aProcessDraft } from '../../support/process-draft.ts'
import { entering, noSandbox } from '../../support/sandbox-room.ts'
import { aCaseAt, aReport, aWorkingCity, type WorkingCity } from '../../support/working-city.ts'
import { aConfirmedManual, importRealManual } from '../command-manual/manual-in-city.ts'
import { nextManual } from '../command-manual/next-manual.ts'

let city: WorkingCity
let admin: Act
let leader: Act
let inForce: string
let next: { readonly id: string; readonly version: number }
beforeAll(async () => {
  city = await aWorkingCity()
  admin = city.actAs(anActor([{ role: 'CITY_ADMINISTRATOR', unitId: null }]))
  leader = city.actAs(anActor([{ role: 'LEADER', unitId: null }]))
  inForce = (await admin(({ db }) => db.manualEdition.findFirstOrThrow())).id
  next = await aConfirmedManual(admin, { content: nextManual(), title: '新版' })
})
afterAll(() => city.close())

const unit = (name: string) => city.staff.units[name] ?? ''
const drainage = () =>
  admin(async ({ db }) => {
    const { id } = await db.organizationUnit.findFirstOrThrow({ where: { name: '市排水服务中心' } })
    return id
  })
/** 雨水井盖缺失, as the manual in force has it: on a Saturday at ten in the evening, two hours by the clock. */
const missing = async (given: Partial<GivenExample> = {}) => ({
  ...{ name: '雨水井盖缺失', basis: '部件表第2行：处置单位“市排水服务中心”，时限“2紧急工作时”。' },
  ...({ kind: 'COMPONENT', classCode: city.staff.classCode, conditionNo: 1 } as const),
  ...({ source: 'COLLECTOR', reportedAt: new Date('2026-03-07T14:00:00Z') } as const),
  ...{ streetId: unit('南城街道'), unitIds: [await drainage()] },
  ...({ limitValue: 2, limitUnit: 'URGENT_HOUR' } as const),
  dueAt: new Date('2026-03-07T16:00:00Z'),
  tells: [
    { sharePercent: 80, role: 'DEPARTMENT_OFFICER' as const, unitId: await drainage() },
    { sharePercent: 100, role: 'DISPATCHER' as const },
  ],
  ...given,
})
const add = async (given: Partial<GivenExample> = {}) => {
  const words = await missing(given)
  const { exampleId } = await admin((ctx) => addManualExample(ctx, words))
  return exampleId
}
const kept = (exampleId: string) =>
  admin(({ db }) => db.manualExample.findUniqueOrThrow({ where: { id: exampleId } }))
const retire = async (exampleId: string) => {
  const { version: expectedVersion } = await kept(exampleId)
  return admin((ctx) => retireManualExample(ctx, { exampleId, expectedVersion, reason: '已改' }))
}
async function run(editionId: string) {
  const { runId } = await admin((ctx) => runManualExamples(ctx, { editionId }))
  await runExamples(city.act, noSandbox, runId)
  return outcome(runId)
}
type Results = Awaited<ReturnType<typeof outcome>>['results']
/** A run of the edition in force that the engine has answered. */
async function ranOnEngine(results: Results, beside: DraftsBeside) {
  const { runId } = await admin((ctx) =>
    runManualExamples(ctx, { editionId: inForce, onEngine: true, beside }),
  )
  return admin(async ({ db }) => {
    await db.manualExampleResult.createMany({
      data: results.map(({ cityId, exampleId, exampleVersion, ...said }) => ({
        ...{ cityId, runId, exampleId, exampleVersion, differences: said.differences },
        ...{ expected: Expected.parse(said.expected), found: Found.parse(said.found) },
      })),
    })
    return db.manualExampleRun.update({ where: { id: runId }, data: { state: 'DONE' } })
  })
}
const outcome = (id: string) =>
  admin(({ db }) =>
    db.manualExampleRun.findUniqueOrThrow({ where: { id }, include: { results: true } }),
  )
const cases = () => admin(({ db }) => db.case.count())

describe('示例验证 examples are run against an edition', () => {
  test('one is met by the edition in force and not by the next, which says by which line and rule', async () => {
    const exampleId = await add()
    const before = await cases()
    const now = await run(inForce)
    expect(now).toMatchObject({ state: 'DONE', examples: 1, done: 1, differing: 0, gate: false })
    const { results, ...later } = await run(next.id)
    expect(later).toMatchObject({ state: 'DONE', differing: 1, editionVersion: next.version })
    expect(results.map(({ differences }) => differences)).toEqual([['LIMIT', 'DUE']])
    const { proposal, dueAt } = Found.parse(results[0]?.found)
    expect(proposal).toMatchObject({ limitValue: 4, conditionNo: 1 })
    expect(proposal.entryId).not.toBeNull()
    expect(proposal.units[0]).toMatchObject({ reasonKey: 'NAMED_BY_MANUAL' })
    expect(dueAt).toBe('2026-03-07T18:00:00.000Z')
    expect(await cases()).toBe(before)
    await retire(exampleId)
  })

  test('升级级别 where the line has levels of its own, these tell, and not the city’s', async () => {
    const exampleId = await add()
    const level = (percent: number, office: 'LEADER' | 'HOLDER') => ({
      ...{ percent, offices: [office], raisesPriority: false, answerHours: null },
    })
    const say = (ladder: ReturnType<typeof level>[]) =>
      city.act(({ db }) =>
        db.manualEntry.updateMany({
          where: { editionId: inForce, conditionNo: 1 },
          data: { ladder },
        }),
      )
    await say([level(50, 'LEADER'), level(100, 'HOLDER')])
    const { results } = await run(inForce)
    expect(results.map(({ differences }) => differences)).toEqual([['TELLS']])
    expect(Found.parse(results[0]?.found).tells).toMatchObject([
      { sharePercent: 50, role: 'LEADER' },
      { sharePercent: 100, role: 'DEPARTMENT_OFFICER' },
    ])
    await say([])
    expect(await run(inForce)).toMatchObject({ differing: 0 })
    await retire(exampleId)
  })

  test('taken up again after a crash it comes to the same; once done it is left alone', async () => {
    const exampleId = await add()
    const { id: runId, results } = await run(next.id)
    await city.act(({ db }) =>
      db.manualExampleRun.update({ where: { id: runId }, data: { state: 'RUNNING', done: 0 } }),
    )
    await runExamples(city.act, noSandbox, runId)
    const again = await outcome(runId)
    expect(again).toMatchObject({ state: 'DONE', done: 1, differing: 1, results })
    await runExamples(city.act, noSandbox, runId)
    expect(await outcome(runId)).toEqual(again)
    await retire(exampleId)
  })

  test('where nobody is left, the fallback desk is what is expected', async () => {
    const where = { conditionNo: 3, streetId: undefined, districtId: unit('南城区') }
    const limit = { limitValue: 2, limitUnit: 'WORKING_DAY' } as const
    const dueAt = new Date('2026-03-10T10:00:00Z')
    const exampleId = await add({
      ...{ ...where, ...limit, dueAt, unitIds: [unit('兜底单位')], tells: [] },
    })
    expect(await run(inForce)).toMatchObject({ differing: 0 })
    await retire(exampleId)
  })

  test('is refused of a draft nobody has confirmed, and of no edition', async () => {
    const { edition } = await importRealManual(admin, { content: nextManual(), title: '未确认' })
    const ask = (editionId: string) => admin((ctx) => runManualExamples(ctx, { editionId }))
    expect(await refusalOf(ask(edition?.id ?? ''))).toBe('PHRASES_UNCONFIRMED')
    expect(await refusalOf(ask(unit('南城区')))).toBe('NOT_FOUND')
  })
})

describe('连同草稿 with drafts beside the edition', () => {
  test('a run is refused where the manual alone is asked, and with what is no draft of the city', async () => {
    const { calendarId } = await admin((ctx) => draftCalendar(ctx))
    const published = await admin(({ db }) =>
      db.workingCalendar.findFirstOrThrow({ where: { state: 'PUBLISHED' } }),
    )
    const { draftId } = await aProcessDraft(city)
    const { draftId: another } = await aProcessDraft(city)
    const ask = (given: Partial<DraftsBeside>, onEngine = true) =>
      refusalOf(
        admin((ctx) =>
          runManualExamples(ctx, {
            ...{ editionId: inForce, onEngine },
            beside: { calendarId: null, draftIds: [], ...given },
          }),
        ),
      )
    expect(await ask({ calendarId }, false)).toBe('INVALID_INPUT')
    expect(await ask({ calendarId: published.id })).toBe('CALENDAR_NOT_DRAFT')
    expect(await ask({ calendarId: unit('南城区') })).toBe('NOT_FOUND')
    expect(await ask({ draftIds: [unit('南城区')] })).toBe('NOT_FOUND')
    expect(await ask({ draftIds: [draftId, another] })).toBe('INVALID_INPUT')
    expect(await ask({ calendarId, draftIds: [draftId] })).toBe('done')
  })
})

describe('示例 examples are written, changed and retired', () => {
  test('changed by whoever read it last, and audited with what it said before', async () => {
    const exampleId = await add()
    const change = async (expectedVersion: number) => {
      const words = await missing({ limitValue: 4, dueAt: new Date('2026-03-07T18:00:00Z') })
      return admin((ctx) => changeManualExample(ctx, { ...words, exampleId, expectedVersion }))
    }
    await change(1)
    expect(await refusalOf(change(1))).toBe('VERSION_CONFLICT')
    expect(await run(next.id)).toMatchObject({ differing: 0 })
    const [audited] = await admin(({ db }) =>
      db.auditEntry.findMany({ where: { subjectId: exampleId, action: 'changeManualExample' } }),
    )
    expect(JSON.stringify(audited?.details)).toContain('2026-03-07T16:00:00')
    await retire(exampleId)
  })

  test('retired it is dated with its reason, held against nothing, and not changed any more', async () => {
    const exampleId = await add()
    await retire(exampleId)
    expect(await kept(exampleId)).toMatchObject({
      retiredAt: city.clock.now,
      retiredReason: '已改',
    })
    expect(await run(next.id)).toMatchObject({ state: 'DONE', examples: 0 })
    expect(await refusalOf(retire(exampleId))).toBe('EXAMPLE_RETIRED')
  })

  test.each<[string, () => Partial<GivenExample>, string]>([
    ['a class that nobody knows', () => ({ classCode: 'C9999' }), 'CLASS_UNKNOWN'],
    ['no place', () => ({ streetId: undefined }), 'INVALID_INPUT'],
    ['a district as its street', () => ({ streetId: unit('南城区') }), 'INVALID_INPUT'],
    ['a component that nobody knows', () => ({ componentCode: 'X' }), 'INVALID_INPUT'],
    ['due before it is reported', () => ({ dueAt: new Date('2026-03-01') }), 'INVALID_INPUT'],
    ['a limit of nothing', () => ({ limitValue: 0 }), 'LIMIT_OUT_OF_RANGE'],
    ['a unit that is none', () => ({ unitIds: [inForce] }), 'NOT_FOUND'],
  ])('is refused with %s', async (_, given, code) => {
    expect(await refusalOf(add(given()))).toBe(code)
  })

  test('of another city it is not found, nor are its units, editions and cases', async () => {
    const exampleId = await add()
    const other = await aCity({ database: city.testDatabase })
    const words = await missing()
    const theirs = { exampleId, expectedVersion: 1 }
    const tries = [
      () => other.act((ctx) => retireManualExample(ctx, { ...theirs, reason: '无' })),
      () => other.act((ctx) => changeManualExample(ctx, { ...words, ...theirs })),
      () => other.act((ctx) => runManualExamples(ctx, { editionId: inForce })),
    ]
    for (const attempt of tries) expect(await refusalOf(attempt())).toBe('NOT_FOUND')
    await other.close()
    await retire(exampleId)
  })
})

describe('由案件摘录 an example is recorded from a case', () => {
  test('with its facts and what it came to, once a person has confirmed that', async () => {
    const { caseId } = await aCaseAt(city, 'userTask_DispatchCase')
    const of = await admin((ctx) => exampleOfCase(ctx, { caseId }))
    expect(of.cameTo.units.map(({ unitName }) => unitName)).toEqual(['市排水服务中心'])
    expect(of.dueAt.getTime() - of.case.reportedAt.getTime()).toBe(2 * 3_600_000)
    const words = await missing({ reportedAt: of.case.reportedAt, dueAt: of.dueAt })
    const record = (confirmed: boolean) =>
      admin((ctx) => addManualExample(ctx, { ...words, caseId, confirmed }))
    expect(await refusalOf(record(false))).toBe('EXAMPLE_UNCONFIRMED')
    const { exampleId } = await record(true)
    expect(await kept(exampleId)).toMatchObject({ recordedFromId: caseId })
    expect(await run(inForce)).toMatchObject({ examples: 1, differing: 0 })
    await retire(exampleId)
  })

  test('not of one that nobody has filed', async () => {
    const caseId = await aReport(city)
    expect(await refusalOf(admin((ctx) => exampleOfCase(ctx, { caseId })))).toBe('CASE_NOT_FILED')
  })
})

describe('示例关口 an edition that differs from an example', () => {
  test('on the engine only is held all the same, as long as it is that very version', async () => {
    const edition = await admin(({ db }) =>
      db.manualEdition.findUniqueOrThrow({ where: { id: next.id } }),
    )
    const now = await admin(({ db }) => db.manualExample.findFirst({ where: { retiredAt: null } }))
    if (now !== null) await retire(now.id)
    const other = await add()
    const { proposal, dueAt } = Found.parse((await run(next.id)).results[0]?.found)
    await retire(other)
    const { limitValue, limitUnit } = proposal
    const exampleId = await add({ limitValue, limitUnit, dueAt: new Date(dueAt) })
    const assert = () => admin((ctx) => examplesGate(undefined).assert(ctx, edition))
    await assert()
    const { id } = await run(next.id)
    await admin(async ({ db }) => {
      await db.manualExampleRun.update({ where: { id }, data: { onEngine: true } })
      await db.manualExampleResult.updateMany({
        where: { runId: id },
        data: { differences: ['UNITS'] },
      })
    })
    expect(await refusalOf(assert())).toBe('EXAMPLES_DIFFER')
    await admin((ctx) => examplesGate('引擎当时停机').assert(ctx, edition))
    await admin((ctx) =>
      examplesGate(undefined).assert(ctx, { ...edition, version: edition.version + 1 }),
    )
    await retire(exampleId)
  })

  test('is published for a reason only, and keeps the run that decided', async () => {
    const exampleId = await add()
    const submitted = await admin((ctx) =>
      submitManualEdition(ctx, { ...expected(next), reason: '时限过短' }),
    )
    const edition = await leader((ctx) =>
      reviewManualEdition(ctx, { ...expected(submitted), decision: 'APPROVE' }),
    )
    const publish = (reason?: string) =>
      publishManualEdition(
        { act: admin, deploy: async () => {}, gate: examplesGate(reason) },
        { ...expected(edition), from: null, reason: '旧小类不再受理', document },
      )
    expect(await refusalOf(publish())).toBe('EXAMPLES_DIFFER')
    expect(await refusalOf(publish(' '))).toBe('EXAMPLES_DIFFER')
    const gated = () =>
      admin(({ db }) =>
        db.manualExampleRun.findMany({ where: { gate: true }, include: { results: true } }),
      )
    expect(await gated()).toEqual([])
    await publish('新时限已由会议通过')
    const [decided, ...others] = await gated()
    expect(others).toEqual([])
    expect(decided).toMatchObject({
      ...{ editionId: next.id, differing: 1, gateReason: '新时限已由会议通过' },
      results: [{ exampleId, differences: ['LIMIT', 'DUE'] }],
    })
    const audited = await admin(({ db }) =>
      db.auditEntry.findMany({ where: { subjectId: decided?.id ?? '' } }),
    )
    expect(JSON.stringify(audited)).toContain('新时限已由会议通过')
  })
})

describe('同批关口 an edition that takes effect with others', () => {
  test('is held against what its examples came to with the same drafts as they are now, or takes effect for a reason', async () => {
    const exampleId = await add()
    const edition = await admin(({ db }) =>
      db.manualEdition.findUniqueOrThrow({ where: { id: inForce } }),
    )
    const { calendarId } = await admin((ctx) => draftCalendar(ctx))
    const beside = { calendarId, draftIds: [] }
    const gate = (reason?: string) =>
      refusalOf(admin((ctx) => examplesGate(reason, beside).assert(ctx, edition)))
    const { results } = await run(inForce)
    await ranOnEngine(results, noDrafts)
    expect(await gate()).toBe('EXAMPLES_NOT_RUN')
    expect(await gate('引擎当时停机')).toBe('done')
    const { id: runId } = await ranOnEngine(results, beside)
    expect(await gate()).toBe('done')
    const differ = (differences: string[]) =>
      admin(({ db }) =>
        db.manualExampleResult.updateMany({ where: { runId }, data: { differences } }),
      )
    await differ(['DUE'])
    expect(await gate()).toBe('EXAMPLES_DIFFER')
    await differ([])
    const later = await add({ name: '后加的示例' })
    expect(await gate()).toBe('EXAMPLES_NOT_RUN')
    await retire(later)
    expect(await gate()).toBe('done')
    const data = { savedAt: new Date(city.clock.now.getTime() + 60_000) }
    await admin(({ db }) => db.workingCalendar.update({ where: { id: calendarId }, data }))
    expect(await gate()).toBe('EXAMPLES_NOT_RUN')
    await retire(exampleId)
  })
})

const document = {
  ...{ documentNumber: '测城管发〔2026〕9号', issuingBody: '测试市人民政府' },
  issuedOn: '2026-03-02',
}
const expected = ({ id, version }: { readonly id: string; readonly version: number }) => ({
  editionId: id,
  expectedVersion: version,
})

test('引擎离线 a run on the engine says in words that the engine is away, and is never green', async () => {
  const exampleId = await add()
  const { runId: id } = await admin((ctx) =>
    runManualExamples(ctx, { editionId: inForce, onEngine: true }),
  )
  const away = async () => {
    throw engineUnavailable()
  }
  const room = { ...noSandbox, deploy: away, deployDecisions: away, enter: entering(city) }
  await runExamples(city.act, { ...room, engineId: () => city.engineId }, id)
  const run = await admin(({ db }) =>
    db.manualExampleRun.findUniqueOrThrow({ where: { id }, include: { results: true } }),
  )
  expect(run).toMatchObject({ state: 'FAILED', onEngine: true, results: [] })
  expect(run.failure).toContain('engine is away')
  await retire(exampleId)
})
