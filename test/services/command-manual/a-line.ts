import type { ManualLine } from '../../../services/command-manual/difference.ts'

let lines = 0

/** One line of a manual; name only what the test is about. */
export const aLine = (given: Partial<ManualLine> = {}): ManualLine => ({
  id: `line-${++lines}`,
  standard: '2013',
  kind: 'COMPONENT',
  classCode: 'C0102',
  className: '雨水井盖',
  majorCode: 'C01',
  majorName: '公用设施',
  conditionNo: 1,
  filingCondition: '缺失',
  closingCondition: '恢复',
  limitText: '2紧急工作时',
  limitValue: 2,
  limitUnit: 'URGENT_HOUR',
  unitsText: '排水中心',
  supervisingText: '市城管局',
  evidenceRequired: '',
  legalBases: [],
  urgent: false,
  selfHandling: false,
  exceptionTo: null,
  areaUnitId: null,
  areaName: '',
  areaClass: null,
  grade: null,
  season: '',
  hours: '',
  ladder: [],
  dispatch: 'BY_CITY',
  verification: 'ALWAYS',
  limitStages: '',
  rules: [{ kind: 'NAMED_UNIT', phrase: '排水中心', unitId: 'unit-1', unitName: '市排水中心' }],
  ...given,
})
