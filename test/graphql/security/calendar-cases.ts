import { encodeId } from '../../../graphql/ids.ts'
import { draftCalendar } from '../../../services/deadlines/draft-calendar.ts'
import { runHandlingClock } from '../../../services/deadlines/run-handling-clock.ts'
import { aReport, unitNamed, type WorkingCity } from '../../support/working-city.ts'
import { aCityVersion } from './city-version.ts'
import type { MutationCase } from './mutation-cases.ts'

/** A calendar is drafted, changed, published or discarded. */
export const calendarCases = (city: WorkingCity): Readonly<Record<string, MutationCase>> => ({
  draftCalendar: {
    by: 'CITY_ADMINISTRATOR',
    input: async (number) => ({ name: `日历 ${number}` }),
  },
  saveCalendar: {
    by: 'CITY_ADMINISTRATOR',
    input: async (number) => ({
      ...(await aDraft(city)),
      ...{ name: `日历 ${number}`, effectiveOn: '2027-01-01', workingDayMinutes: 480 },
      windows: [{ from: '08:00', to: '12:00' }],
      weekdays: [1, 2, 3],
      schedules: [
        { name: '夏季', from: '05-01', to: '09-30', windows: [{ from: '07:00', to: '11:00' }] },
      ],
      days: [{ on: '2027-01-01', kind: 'HOLIDAY', name: '元旦' }],
      overrides: [
        {
          unitId: encodeId('OrganizationUnit', await unitNamed(city, '市排水服务中心')),
          ...{ weekdays: [6], worksHolidays: true, schedules: [] },
          windows: [{ from: '08:00', to: '12:00' }],
        },
      ],
      ...{ documentNumber: '运政发〔2026〕7号', reason: '新年' },
    }),
  },
  publishCalendar: {
    by: 'CITY_ADMINISTRATOR',
    input: async (number) => ({
      ...(await aDraft(city, new Date(`2027-02-0${number + 1}T00:00:00+08:00`))),
      applyToOpen: true,
    }),
  },
  discardCalendar: { by: 'CITY_ADMINISTRATOR', input: () => aDraft(city) },
  moveCityTime: {
    by: 'CITY_ADMINISTRATOR',
    input: async (number) => ({ minutes: number, ...(await aCityVersion(city, number)) }),
  },
  setLadder: {
    by: 'CITY_ADMINISTRATOR',
    input: async (number) => ({
      levels: [
        { percent: 70 + number, offices: ['HOLDER'] },
        { percent: 100, offices: ['HOLDER', 'LEADER'], raisesPriority: true, answerHours: 24 },
      ],
      ...(await aCityVersion(city, number)),
    }),
  },
  setStepLimits: {
    by: 'CITY_ADMINISTRATOR',
    input: async (number) => ({
      limits: [{ step: 'filing', minutes: 20 + number }],
      ...(await aCityVersion(city, number)),
    }),
  },
  setCitySpeed: {
    by: 'CITY_ADMINISTRATOR',
    input: async (number) => ({ speed: number + 1, ...(await aCityVersion(city, number)) }),
  },
  setReworkLimit: {
    by: 'CITY_ADMINISTRATOR',
    input: async (number) => ({
      ...{ rule: 'SHARE', share: 0.5 + number / 10 },
      ...(await aCityVersion(city, number)),
    }),
  },
  setVerificationWeights: { by: 'CITY_ADMINISTRATOR', input: (number) => weights(city, number) },
  publishEvaluationPeriod: {
    by: 'EVALUATOR',
    input: async (number) => ({ month: `2025-0${number + 1}` }),
  },
  changeLimit: {
    by: 'CITY_ADMINISTRATOR',
    input: async (number) => ({
      ...(await aDecidingLine(city)),
      ...{ limitValue: 3 + number, reason: '汛期' },
    }),
  },
  retryChange: { by: 'CITY_ADMINISTRATOR', input: () => aFailedChange(city) },
})

const weights = async (city: WorkingCity, number: number) => ({
  weights: [{ factor: 'BASE', points: 20 + number }],
  ...(await aCityVersion(city, number)),
})

/** A line of the manual that has decided an open case. */
async function aDecidingLine(city: WorkingCity) {
  const caseId = await aReport(city)
  const responsibleUnitId = await unitNamed(city, '市排水服务中心')
  return city.act(async (ctx) => {
    const { id: manualEntryId } = await ctx.db.manualEntry.findFirstOrThrow({
      where: { cityId: ctx.city.cityId },
      orderBy: { id: 'asc' },
    })
    const decided = { responsibleUnitId, manualEntryId, filedAt: ctx.now() }
    await ctx.db.case.update({ where: { id: caseId }, data: decided })
    await runHandlingClock(ctx, { caseId, act: 'START' })
    return { entryId: encodeId('ManualEntry', manualEntryId) }
  })
}

const aFailedChange = ({ act }: WorkingCity) =>
  act(async (ctx) => {
    const { calendarId } = await draftCalendar(ctx)
    const change = { calendarId, cityId: ctx.city.cityId, requestedAt: ctx.now() }
    const { id } = await ctx.db.openCaseChange.create({
      data: { ...change, state: 'FAILED', failure: 'FAULT' },
      select: { id: true },
    })
    return { changeId: encodeId('OpenCaseChange', id) }
  })

async function aDraft(city: WorkingCity, effectiveFrom?: Date) {
  const { calendarId } = await city.act(draftCalendar)
  if (effectiveFrom !== undefined)
    await city.act(({ db }) =>
      db.workingCalendar.update({ where: { id: calendarId }, data: { effectiveFrom } }),
    )
  return { calendarId: encodeId('WorkingCalendar', calendarId), expectedVersion: 1 }
}
