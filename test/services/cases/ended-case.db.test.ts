import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { archiveReport } from '../../../services/cases/archive-report.ts'
import { closeCase } from '../../../services/cases/close-case.ts'
import { dispatchAutomatically } from '../../../services/cases/dispatch-automatically.ts'
import { fileAutomatically } from '../../../services/cases/file-automatically.ts'
import { openTask } from '../../../services/cases/open-task.ts'
import { proposeUnits } from '../../../services/cases/propose-units.ts'
import type { Ctx } from '../../../services/ctx.ts'
import { refusalOf } from '../../support/code-of.ts'
import {
  aClosedCase,
  aReport,
  aWorkingCity,
  manualAnswer,
  offered,
  reach,
  stored,
  take,
  type WorkingCity,
} from '../../support/working-city.ts'

let city: WorkingCity
let caseId: string
beforeAll(async () => {
  city = await aWorkingCity()
  caseId = await aClosedCase(city)
})
afterAll(() => city.close())

const job = { elementId: 'serviceTask_X' }
const acts: readonly [string, string, (ctx: Ctx) => Promise<unknown>][] = [
  ['it is not filed', 'CASE_CLOSED', (ctx) => fileAutomatically(ctx, { caseId }, job)],
  ['it is not dispatched', 'CASE_CLOSED', (ctx) => dispatchAutomatically(ctx, { caseId }, job)],
  [
    'no units are proposed',
    'CASE_CLOSED',
    async (ctx) => proposeUnits(ctx, { caseId, manualAnswer: await manualAnswer(city) }),
  ],
  ['no task opens', 'done', (ctx) => openTask(ctx, offered(city, caseId, 'userTask_HandleCase'))],
  ['it is not archived', 'done', (ctx) => archiveReport(ctx, { caseId })],
  [
    'it is not closed again',
    'done',
    async (ctx) =>
      closeCase(ctx, { caseFile: await ctx.db.case.findUniqueOrThrow({ where: { id: caseId } }) }),
  ],
]

describe('已结 a closed case never changes', () => {
  test.each(acts)('%s: %s', async (_what, code, run) => {
    const before = await stored(city, caseId)
    city.clock.now = new Date(city.clock.now.getTime() + 60_000)
    expect(await refusalOf(city.act(run))).toBe(code)
    expect(await stored(city, caseId)).toEqual(before)
  })

  test('a step that was still open elsewhere is refused, and stays as it was', async () => {
    const other = await aReport(city)
    const open = await reach(city, other, 'userTask_FileCase')
    await city.act((ctx) => archiveReport(ctx, { caseId: other }))
    const before = await stored(city, other)
    expect(await refusalOf(take(city, open, 'FILE'))).toBe('CASE_CLOSED')
    expect(await stored(city, other)).toEqual(before)
  })
})

test('结案 the kind of closing tells whether the handling was overdue', async () => {
  expect((await stored(city, caseId)).caseFile).toMatchObject({
    stage: 'CLOSED',
    closingKind: 'NORMAL',
    dueAt: null,
  })
})
