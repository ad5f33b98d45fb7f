import { describe, expect, test } from 'vitest'
import type { Proposal } from '../../../services/cases/proposal.ts'
import { foundFor } from '../../../services/manual-examples/example-answers.ts'
import {
  differencesOf,
  type ExampleDifference,
  type Expected,
  type Found,
  type Told,
} from '../../../services/manual-examples/expectation.ts'
import { aCalendar } from '../deadlines/a-calendar.ts'

const aUnit = (unitId: string) => ({
  ...({ unitId, unitName: unitId, kind: 'NAMED_UNIT', reasonKey: 'NAMED_BY_MANUAL' } as const),
  ...{ phrase: unitId, alternatives: [], onBehalfOf: null },
})
const proposal = (given: Partial<Proposal> = {}): Proposal => ({
  ...{ entryId: 'entry', conditionNo: 1, limitValue: 4, limitUnit: 'WORKING_HOUR' },
  ...{ units: [aUnit('环卫'), aUnit('街办')], passed: [] },
  ...given,
})
const told = (sharePercent: number, role: Told['role'], unitId: string | null): Told => ({
  ...{ sharePercent, role, unitId, unitName: unitId },
})
const warned = told(80, 'DEPARTMENT_OFFICER', '环卫')
const found = (given: Partial<Found> = {}): Found => ({
  ...{ proposal: proposal(), dueAt: '2026-09-07T04:00:00.000Z', tells: [warned] },
  ...given,
})
const expected: Expected = {
  units: ['环卫', '街办'].map((unitId) => ({ unitId, unitName: unitId })),
  ...{ limitValue: 4, limitUnit: 'WORKING_HOUR', dueAt: '2026-09-07T04:00:00Z', tells: [warned] },
}

describe('示例差异 in what an edition differs from what is expected', () => {
  test.each<[string, Partial<Found>, ExampleDifference[]]>([
    ['the same', {}, []],
    ['by another line', { proposal: proposal({ entryId: 'other', conditionNo: 2 }) }, []],
    ['another order', { proposal: proposal({ units: [aUnit('街办'), aUnit('环卫')] }) }, ['UNITS']],
    ['one unit less', { proposal: proposal({ units: [aUnit('环卫')] }) }, ['UNITS']],
    ['another limit', { proposal: proposal({ limitValue: 2 }) }, ['LIMIT']],
    ['another unit of it', { proposal: proposal({ limitUnit: 'URGENT_HOUR' }) }, ['LIMIT']],
    ['due later', { dueAt: '2026-09-07T06:00:00.000Z' }, ['DUE']],
    ['warned later', { tells: [told(90, 'DEPARTMENT_OFFICER', '环卫')] }, ['TELLS']],
    ['somebody else is warned', { tells: [told(80, 'DEPARTMENT_OFFICER', '街办')] }, ['TELLS']],
    ['somebody is told beside', { tells: [warned, told(100, 'DISPATCHER', null)] }, []],
  ])('%s', (_, given, differences) => {
    expect(differencesOf(expected, found(given))).toEqual(differences)
  })

  test('who is told is not looked at where the example says nothing of it', () => {
    expect(differencesOf({ ...expected, tells: [] }, found({ tells: [] }))).toEqual([])
  })
})

describe('示例答复 what the manual says of an example', () => {
  const around = {
    answer: () => ({ ...proposal(), dispatchMode: null, verification: null, quickPath: null }),
    calendar: { id: '', calendar: aCalendar(), ofUnit: new Map() },
    settingsOf: () => ({ warningShare: 0.8, ladderPercents: [50] }),
  }
  const facts = {
    ...({ standard: 'GB', kind: 'MATTER', classCode: 'E0110', conditionNo: 1 } as const),
    ...{ streetId: null, districtId: null, areaClass: null, ownerId: null },
    grade: 'ORDINARY' as const,
  }

  test('暴露生活垃圾 on Saturday at ten in the evening four working hours begin on Monday', () => {
    const reportedAt = new Date('2026-03-07T14:00:00Z')
    const { dueAt, tells } = foundFor(around, { ...facts, reportedAt })
    expect(dueAt).toBe('2026-03-09T04:00:00.000Z')
    expect(tells).toEqual([
      warned,
      ...[100, 150].flatMap((share) => [
        told(share, 'DEPARTMENT_OFFICER', '环卫'),
        told(share, 'DISPATCHER', null),
      ]),
    ])
  })

  test('the hours of the unit that is proposed first count', () => {
    const nights = aCalendar({ windows: [{ from: '18:00', to: '24:00' }] })
    const calendar = { ...around.calendar, ofUnit: new Map([['环卫', nights]]) }
    const reportedAt = new Date('2026-03-09T01:00:00Z')
    const { dueAt } = foundFor({ ...around, calendar }, { ...facts, reportedAt })
    expect(dueAt).toBe('2026-03-09T14:00:00.000Z')
  })
})
