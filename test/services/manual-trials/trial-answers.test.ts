import { describe, expect, test } from 'vitest'
import {
  type Compared,
  changesBetween,
  sumOf,
  type TrialAnswer,
  type TrialChange,
} from '../../../services/manual-trials/trial-answers.ts'

type Unit = TrialAnswer['units'][number]
const aUnit = (unitId: string, given: Partial<Unit> = {}): Unit => ({
  ...{ unitId, unitName: unitId, kind: 'NAMED_UNIT', reasonKey: 'NAMED_BY_MANUAL' },
  ...{ phrase: unitId, alternatives: [], onBehalfOf: null },
  ...given,
})
const anAnswer = (given: Partial<TrialAnswer> = {}): TrialAnswer => ({
  ...{ entryId: 'entry', conditionNo: 1, limitValue: 4, limitUnit: 'WORKING_HOUR' },
  ...{ units: [aUnit('排水'), aUnit('市政')], passed: [], dispatchMode: 'DIRECT' },
  ...{ verification: 'ALWAYS', quickPath: false },
  ...given,
})
const desk = aUnit('兜底', { kind: 'FALLBACK', reasonKey: 'FALLBACK_NOBODY_LEFT' })
const named = aUnit('兜底', { kind: 'FALLBACK', reasonKey: 'FALLBACK_NAMED' })

describe('试算差异 in what two answers differ', () => {
  test.each<[string, Partial<TrialAnswer>, TrialChange[]]>([
    ['the same', {}, []],
    ['the same by another line', { entryId: 'other', conditionNo: 2 }, []],
    ['another unit first', { units: [aUnit('市政'), aUnit('排水')] }, ['UNIT']],
    ['fewer candidates', { units: [aUnit('排水')] }, ['CANDIDATES']],
    ['another limit', { limitValue: 2 }, ['LIMIT']],
    ['another unit of the limit', { limitUnit: 'URGENT_HOUR' }, ['LIMIT']],
    ['dispatched in another way', { dispatchMode: 'AUTOMATIC' }, ['DISPATCH']],
    ['not verified any more', { verification: 'NONE' }, ['VERIFICATION']],
    ['verified by samples', { verification: 'SAMPLED' }, ['VERIFICATION']],
    ['takes the quick path', { quickPath: true }, ['QUICK_PATH']],
    ['as a trial of earlier days, which did not look at the path', { quickPath: null }, []],
    ['nobody is left', { units: [desk] }, ['UNIT', 'FALLS_THROUGH']],
    ['no line any more', { entryId: null, units: [desk] }, ['UNIT', 'FALLS_THROUGH']],
    ['the desk, because the manual names no one unit', { units: [named] }, ['UNIT']],
  ])('%s', (_, given, changes) => {
    expect(changesBetween(anAnswer(), anAnswer(given))).toEqual(changes)
    const back = changes.map((change) => (change === 'FALLS_THROUGH' ? 'CAUGHT' : change))
    expect(changesBetween(anAnswer(given), anAnswer())).toEqual(back)
  })
})

test('合计 cases are counted by kind of change, and each unit gains and loses those it is proposed first for', () => {
  const facts = {
    ...{ standard: '2013', kind: 'COMPONENT' as const, classCode: 'C0102', conditionNo: 1 },
    ...{ streetId: null, districtId: null, areaClass: null, ownerId: null },
    ...{ grade: 'ORDINARY' as const, monthDay: 101, minuteOfDay: 0 },
  }
  const compared = (cases: number, after: Partial<TrialAnswer>): Compared => {
    const [old, fresh] = [anAnswer(), anAnswer(after)]
    return { facts, cases, before: old, after: fresh, changes: changesBetween(old, fresh) }
  }
  const { counts, loads } = sumOf([
    compared(3, { units: [aUnit('市政')] }),
    compared(2, { units: [desk], limitValue: 1 }),
    compared(5, { limitValue: 1 }),
  ])
  expect(counts).toEqual({ UNIT: 5, FALLS_THROUGH: 2, LIMIT: 7 })
  expect(loads).toEqual([
    { unitId: '排水', unitName: '排水', lost: 5, gained: 0 },
    { unitId: '市政', unitName: '市政', lost: 0, gained: 3 },
    { unitId: '兜底', unitName: '兜底', lost: 0, gained: 2 },
  ])
})
