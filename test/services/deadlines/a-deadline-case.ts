import { randomUUID } from 'node:crypto'
import type { Ctx, EngineCommand } from '../../../services/ctx.ts'
import { createDefaultCalendar } from '../../../services/deadlines/create-default-calendar.ts'
import type { Limit } from '../../../services/deadlines/due-at.ts'
import { escalateClocks } from '../../../services/deadlines/escalate-clocks.ts'
import { runHandlingClock } from '../../../services/deadlines/run-handling-clock.ts'
import type { TestCity } from '../../support/city.ts'

type Given = { readonly unitId?: string; readonly limit?: Limit }

/** A reported case in a city with the standard calendar; the manual gives handling two working hours. */
export async function aCase({ act, scope, clock }: TestCity, given: Given = {}) {
  const limit = given.limit ?? { value: 2, unit: 'WORKING_HOUR' }
  return act(async (ctx) => {
    await createDefaultCalendar(ctx)
    const { id } = await ctx.db.case.create({
      data: {
        cityId: scope.cityId,
        caseNumber: randomUUID(),
        source: 'COLLECTOR',
        standard: '2026',
        classKind: 'COMPONENT',
        classCode: '01001',
        className: '井盖',
        description: '井盖丢失',
        address: '解放路 1 号',
        reportedAt: clock.now,
        responsibleUnitId: given.unitId ?? null,
        proposal: { limitValue: limit.value, limitUnit: limit.unit },
        // else the queue would take it for a start that was lost, and start its process with clocks of its own
        engineState: 'RUNNING',
      },
    })
    return id
  })
}

/** A case of two working hours whose ladder waits for the warning. */
export async function aWatchedCase(city: TestCity): Promise<string> {
  const caseId = await aCase(city)
  await city.act((ctx) => runHandlingClock(ctx, { caseId, act: 'START' }))
  await city.act((ctx) => escalateClocks(ctx, { caseId }))
  return caseId
}

/** An officer's open step of a case, with its visit. */
export const aTask = ({ act, scope, clock }: TestCity, caseId: string) =>
  act(async (ctx) => {
    const step = {
      ...{ cityId: scope.cityId, caseId, openedAt: clock.now },
      ...{ elementId: 'userTask_FileCase', name: '立案', nameEn: 'File case' },
      role: 'SHIFT_LEADER' as const,
    }
    const number = await ctx.db.stepVisit.count({ where: { caseId } })
    const { id } = await ctx.db.task.create({
      data: {
        ...step,
        engineId: randomUUID(),
        jobKey: 1n,
        formId: 'file-case',
        outcomes: [],
        stage: 'REPORTED',
        clock: 'step:filing',
      },
    })
    await ctx.db.stepVisit.create({ data: { ...step, taskId: id, number: number + 1 } })
    return id
  })

/** A department of the city. */
export const aUnit = ({ act, scope }: TestCity, code: string) =>
  act(async (ctx) => {
    const { id } = await ctx.db.organizationUnit.create({
      data: { cityId: scope.cityId, kind: 'DEPARTMENT', code, name: code },
    })
    return id
  })

/** Runs an act and answers what it asked the engine for. */
export async function commandsOf(
  { act }: TestCity,
  run: (ctx: Ctx) => Promise<unknown>,
): Promise<readonly EngineCommand[]> {
  const commands: EngineCommand[] = []
  await act((ctx) => {
    commands.length = 0
    return run({ ...ctx, queue: { add: (command) => commands.push(command) } })
  })
  return commands
}

/** All that is stored about a case's clocks. */
export const storedOf = ({ act }: TestCity, caseId: string) =>
  act(async ({ db }) => ({
    case: await db.case.findUniqueOrThrow({ where: { id: caseId } }),
    ladder: await db.ladder.findUnique({ where: { caseId } }),
    clocks: await db.clock.findMany({ where: { caseId }, orderBy: { startedAt: 'asc' } }),
    entries: await db.clockEntry.findMany({ where: { caseId }, orderBy: { number: 'asc' } }),
    escalations: await db.escalation.findMany({ where: { caseId }, orderBy: { level: 'asc' } }),
    notices: await db.notice.findMany({ where: { caseId }, orderBy: { cause: 'asc' } }),
  }))
