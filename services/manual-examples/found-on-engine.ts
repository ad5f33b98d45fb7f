import { Proposal } from '../cases/proposal.ts'
import type { Act, Ctx } from '../ctx.ts'
import { calendarOf } from '../deadlines/calendar-in-force.ts'
import { settingsOf } from '../deadlines/ladder-levels.ts'
import { ladderOf } from '../deadlines/lock-ladder.ts'
import { fromSandbox, inSandbox } from '../sandbox/in-sandbox.ts'
import { endSandboxCase, type Sandbox } from '../sandbox/open-sandbox.ts'
import { reportImagined, walkToDispatch } from '../sandbox/walk-to-dispatch.ts'
import type { OpenExample } from './examine.ts'
import { tellsOf } from './example-answers.ts'
import { Found } from './expectation.ts'

/** 原标识 — of the units and lines that an answer from the sandbox may name. */
export const namesInSandbox = (
  act: Act,
  { editionId, runId }: Record<'editionId' | 'runId', string>,
) =>
  act(async ({ db, city: { relatedCityIds } }) => {
    // lines may name units of places above
    const units = await db.organizationUnit.findMany({
      where: { cityId: { in: [...relatedCityIds] } },
      select: { id: true },
    })
    const lines = await db.manualEntry.findMany({ where: { editionId }, select: { id: true } })
    return new Map([
      ...units.map(({ id }) => [inSandbox(id), id] as const),
      ...lines.map(({ id }) => [inSandbox(id, runId), id] as const),
    ])
  })

type Names = ReadonlyMap<string, string>

/** 引擎答复 — what became of an example on the engine, up to its dispatch, with the ids of its own city. Throws as `reportImagined`, `walkToDispatch`. */
export async function foundOnEngine(
  sandbox: Sandbox,
  names: Names,
  example: OpenExample,
): Promise<Found> {
  const { source, classCode, standard, conditionNo, grade, name: description } = example
  const there = (id: string | null) => (id === null ? null : inSandbox(id))
  const componentCode = example.component?.code
  const report = { source, classCode, standard, conditionNo, description }
  const caseId = await reportImagined(sandbox, {
    report: { ...report, ...(componentCode !== undefined && { componentCode }) },
    at: example.reportedAt,
    facts: { grade, streetId: there(example.streetId), districtId: there(example.districtId) },
    areaClass: example.areaClass,
  })
  await walkToDispatch(sandbox, caseId)
  return sandbox.act(async (ctx) => {
    const found = await cameTo(ctx, caseId)
    await endSandboxCase(ctx, caseId)
    return Found.parse(fromSandbox(names)(found))
  })
}

/** As the case and its clock have it. */
async function cameTo(ctx: Ctx, caseId: string): Promise<Found> {
  const ladder = await ladderOf(ctx, caseId)
  const { proposal } = await ctx.db.case.findUniqueOrThrow({ where: { id: caseId } })
  const clock = await ctx.db.clock.findFirstOrThrow({ where: { caseId, key: 'handling' } })
  const { startedAt, limitValue, limitUnit, unitId } = clock
  const limit = { value: limitValue, unit: limitUnit }
  const ledger = { startedAt, limit, entries: [], calendar: await calendarOf(ctx, clock) }
  const said = Proposal.parse(proposal)
  const unitName = said.units.find((unit) => unit.unitId === unitId)?.unitName ?? null
  return {
    proposal: { ...said, limitValue, limitUnit },
    dueAt: clock.dueAt.toISOString(),
    tells: tellsOf(ledger, settingsOf(clock, ladder), { unitId, unitName }),
  }
}
