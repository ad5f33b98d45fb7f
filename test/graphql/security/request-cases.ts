import { encodeId } from '../../../graphql/ids.ts'
import { requestClockChange } from '../../../services/clock-requests/request-clock-change.ts'
import { stageKey } from '../../../services/deadlines/limit-stages.ts'
import { ladderOf } from '../../../services/deadlines/lock-ladder.ts'
import { recordEntry } from '../../../services/deadlines/record-entry.ts'
import { runHandlingClock } from '../../../services/deadlines/run-handling-clock.ts'
import { startClock } from '../../../services/deadlines/start-clock.ts'
import { somebodyAt } from '../../support/department.ts'
import { aReport, unitNamed, type WorkingCity } from '../../support/working-city.ts'
import { aCityVersion } from './city-version.ts'
import type { MutationCase } from './mutation-cases.ts'

/** What a department asks of a clock, and what becomes of it. */
export const requestCases = (city: WorkingCity): Readonly<Record<string, MutationCase>> => ({
  requestClockChange: {
    by: 'DEPARTMENT_OFFICER',
    at: () => unitNamed(city, department),
    input: async (number) => ({
      clockId: encodeId('Clock', (await aRunningClock(city)).clockId),
      ...{ kind: 'EXTENSION', amount: number / 10, resumesOn: '2027-01-01' },
      ...{ reason: '等待配件', attachmentIds: [] },
    }),
  },
  withdrawClockRequest: {
    by: 'DEPARTMENT_OFFICER',
    at: () => unitNamed(city, department),
    input: async () => ({ requestId: await aRequest(city), reason: '配件已到' }),
  },
  decideClockRequest: {
    by: 'DISPATCHER',
    input: async (number) => ({
      ...{ requestId: await aRequest(city), approve: true, answer: `情况属实 ${number}` },
    }),
  },
  resumeClock: {
    by: 'DISPATCHER',
    input: async () => ({ clockId: await aStandingClock(city), reason: '配件已到' }),
  },
  completeLimitStage: {
    by: 'DEPARTMENT_OFFICER',
    at: () => unitNamed(city, department),
    input: async () => ({ clockId: await aStage(city) }),
  },
  setClockRequestRules: {
    by: 'CITY_ADMINISTRATOR',
    input: async (number) => ({
      ...{ extensionsMost: number, extensionShare: 0.5, suspensionsMost: 1 },
      suspensionDaysMost: 300,
      ...(await aCityVersion(city, number)),
    }),
  },
})

export const department = '市排水服务中心'

/** Of a case that the department handles, whatever manual is in force by now. */
export async function aRunningClock(city: WorkingCity) {
  const caseId = await aReport(city)
  const responsibleUnitId = await unitNamed(city, department)
  const proposal = { limitValue: 5, limitUnit: 'WORKING_DAY' }
  return city.act(async (ctx) => {
    await ctx.db.case.update({ where: { id: caseId }, data: { responsibleUnitId, proposal } })
    await runHandlingClock(ctx, { caseId, act: 'START' })
    const { id } = await ctx.db.clock.findFirstOrThrow({ where: { caseId, key: 'handling' } })
    return { caseId, clockId: id }
  })
}

async function aRequest(city: WorkingCity) {
  const { clockId } = await aRunningClock(city)
  const officer = await somebodyAt(city, 'DEPARTMENT_OFFICER', await unitNamed(city, department))
  const asked = { clockId, kind: 'EXTENSION', amount: 1, reason: '等待配件' } as const
  const { requestId } = await city.actAs(officer)((ctx) => requestClockChange(ctx, asked))
  return encodeId('ClockRequest', requestId)
}

async function aStage(city: WorkingCity) {
  const { caseId } = await aRunningClock(city)
  const unitId = await unitNamed(city, department)
  return city.act(async (ctx) => {
    const limit = { value: 4, unit: 'URGENT_HOUR' } as const
    const key = stageKey('停工')
    await startClock(ctx, await ladderOf(ctx, caseId), { key, taskId: null, unitId, limit })
    const { id } = await ctx.db.clock.findFirstOrThrow({ where: { caseId, key } })
    return encodeId('Clock', id)
  })
}

async function aStandingClock(city: WorkingCity) {
  const { caseId, clockId } = await aRunningClock(city)
  await city.act(async (ctx) =>
    recordEntry(ctx, await ladderOf(ctx, caseId), { clockId, kind: 'PAUSED' }),
  )
  return encodeId('Clock', clockId)
}
