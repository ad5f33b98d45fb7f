import { describe, expect, test } from 'vitest'
import {
  type Area,
  type CheckedFacts,
  checkEdition,
} from '../../../services/command-manual/check-edition.ts'
import {
  type CheckedLine,
  type FindingKind,
  findingNames,
} from '../../../services/command-manual/findings.ts'
import { unlimited } from '../../../services/command-manual/line-scope.ts'

const body = (name: string, given: object = {}) => ({
  ...{ id: name, name, active: true, hasAccounts: true },
  ...given,
})
const named = (given: Partial<CheckedLine['rules'][number]> = {}) => ({
  kind: 'NAMED_UNIT' as const,
  phrase: '排水中心',
  unit: body('市排水中心'),
  regulator: null,
  confirmed: true,
  ...given,
})
const byStreet = { ...named({ phrase: '所属街办', unit: null }), kind: 'STREET_BY_PLACE' as const }
const byOwner = { ...named({ phrase: '产权单位', unit: null }), kind: 'OWNER_BY_REGISTER' as const }

const aLine = (given: Partial<CheckedLine> = {}): CheckedLine => ({
  ...{ id: 'line', kind: 'COMPONENT', classCode: 'C0102', className: '雨水井盖', conditionNo: 1 },
  ...{ filingCondition: '缺失', limitText: '4小时', limitValue: 4, limitUnit: 'WORKING_HOUR' },
  ...{ exceptionTo: null, areaText: '', area: null, scope: unlimited, dispatch: 'BY_CITY' },
  ...{ verification: 'ALWAYS', ladder: [] },
  rules: [named()],
  ...given,
})
const second = { conditionNo: 2, filingCondition: '缺失。' }
const cover = {
  standard: '2013',
  kind: 'COMPONENT' as const,
  code: 'C0102',
  name: '雨水井盖',
  retiredAt: null,
}
const anArea = (given: Partial<Area> = {}): Area => ({
  name: '南城街道',
  streetUnit: body('南城街道'),
  districtUnit: body('南城区'),
  enforcementUnit: body('南城区执法队'),
  ...given,
})
const manual = (given: Partial<CheckedFacts> = {}): CheckedFacts => ({
  standard: '2013',
  meanings: { days: 'working', hours: 'working' },
  lines: [aLine()],
  classes: [{ ...cover, active: true }],
  areas: [anArea()],
  areaClasses: new Set(['FIRST']),
  gridFaults: [],
  unstaffed: new Set(),
  unheld: new Set(),
  ...given,
})
const withLine = (given: Partial<CheckedLine>) => manual({ lines: [aLine(given)] })
const withUnit = (given: object, more: object = {}) =>
  withLine({ rules: [named({ unit: body('市排水中心', given), ...more })] })
const owner = { hasAccounts: false }

const winter = { ...unlimited, season: '11-15~03-15' }
const night = { ...unlimited, hours: '22:00~06:00' }
const late = { hours: '22:30~06:00' }
const oldTown = {
  ...unlimited,
  area: { unitId: '老城街道', level: 'STREET' as const, name: '老城街道' },
}
const level = (percent: number, ...offices: CheckedLine['ladder'][number]['offices']) => ({
  ...{ percent, offices, raisesPriority: false, answerHours: null },
})
/** 特例 — to the first line, in one street. */
const inOldTown = { conditionNo: 2, exceptionTo: 1, scope: oldTown }
/** The first line with exceptions to it, each with a limit of its own. */
const exceptions = (...given: readonly Partial<CheckedLine>[]) =>
  manual({
    lines: [
      aLine(),
      ...given.map((one, at) =>
        aLine({
          ...{ conditionNo: at + 2, exceptionTo: 1, limitText: '', limitValue: at + 5 },
          ...one,
        }),
      ),
    ],
  })

const leaders = new Set(['LEADER'] as const)

const defects: readonly (readonly [string, CheckedFacts, FindingKind, string])[] = [
  [
    'a phrase nobody confirmed',
    withLine({ rules: [named({ confirmed: false, unit: null })] }),
    'PHRASES_UNCONFIRMED',
    '排水中心',
  ],
  [
    'a class that the catalogue does not have',
    manual({ classes: [] }),
    'CLASS_UNKNOWN',
    'C0102 雨水井盖',
  ],
  [
    'a class that is retired',
    manual({ classes: [{ ...cover, active: false, retiredAt: new Date(0) }] }),
    'CLASS_RETIRED',
    'C0102 雨水井盖',
  ],
  ['a class of the other kind', withLine({ kind: 'MATTER' }), 'CLASS_UNKNOWN', 'C0102 雨水井盖'],
  [
    'one condition with two limits',
    manual({ lines: [aLine(), aLine({ ...second, limitText: '2小时', limitValue: 2 })] }),
    'OVERLAP',
    '缺失',
  ],
  [
    'one condition with two units',
    manual({ lines: [aLine(), aLine({ ...second, rules: [byStreet] })] }),
    'OVERLAP',
    '缺失',
  ],
  [
    'one condition dispatched in two ways',
    manual({ lines: [aLine(), aLine({ ...second, dispatch: 'AUTOMATIC' })] }),
    'OVERLAP',
    '缺失',
  ],
  ['one condition twice', manual({ lines: [aLine(), aLine(second)] }), 'NEVER_WINS', '缺失'],
  ['an exception to nothing', exceptions({ exceptionTo: 7 }), 'EXCEPTION_WITHOUT_LINE', '7'],
  [
    'an exception to an exception',
    exceptions({ scope: winter }, { exceptionTo: 2, scope: night }),
    'EXCEPTION_WITHOUT_LINE',
    '2',
  ],
  [
    'two seasons that overlap with different answers',
    exceptions({ scope: winter }, { scope: { ...unlimited, season: '03-01~05-31' } }),
    'OVERLAP',
    '缺失',
  ],
  [
    'one street twice at overlapping hours',
    exceptions({ scope: { ...oldTown, hours: '20:00~23:00' } }, { scope: { ...oldTown, ...late } }),
    'OVERLAP',
    '缺失',
  ],
  ['an exception for everywhere and always', exceptions({}), 'OVERLAP', '缺失'],
  [
    'hours that others take wholly',
    exceptions(
      { scope: { ...unlimited, season: '01-01~06-30' } },
      { scope: { ...unlimited, season: '07-01~12-31' } },
      { scope: night },
    ),
    'NEVER_WINS',
    '缺失',
  ],
  [
    'the same answer again within its span',
    manual({
      lines: [
        aLine(),
        aLine({ conditionNo: 2, exceptionTo: 1, scope: winter }),
        aLine({ conditionNo: 3, exceptionTo: 1, scope: { ...unlimited, season: '12-01~02-28' } }),
      ],
    }),
    'NEVER_WINS',
    '缺失',
  ],
  [
    'a condition for which nobody answers in summer',
    withLine({ scope: winter }),
    'NOBODY_OUTSIDE_SCOPE',
    '缺失',
  ],
  [
    'a line for a class of area that no place has',
    manual({
      lines: [
        aLine(),
        aLine({ conditionNo: 2, exceptionTo: 1, scope: { ...unlimited, areaClass: 'SECOND' } }),
      ],
    }),
    'AREA_CLASS_NOWHERE',
    '二类',
  ],
  [
    'grids that overlap',
    manual({ gridFaults: [{ kind: 'GRIDS_OVERLAP', subject: '01、02' }] }),
    'GRIDS_OVERLAP',
    '01、02',
  ],
  [
    'a grid that is a sliver',
    manual({ gridFaults: [{ kind: 'GRID_SLIVER', subject: '03' }] }),
    'GRID_SLIVER',
    '03',
  ],
  ['an area that is none', exceptions({ areaText: '老城', scope: winter }), 'UNIT_UNKNOWN', '老城'],
  [
    'an area that is closed',
    exceptions({ areaText: '老城街道', area: { name: '老城街道', active: false }, scope: oldTown }),
    'UNIT_CLOSED',
    '老城街道',
  ],
  ['a line without any unit', withLine({ rules: [] }), 'LINE_WITHOUT_UNIT', ''],
  ['a unit that is none', withLine({ rules: [named({ unit: null })] }), 'UNIT_UNKNOWN', '排水中心'],
  ['a closed unit', withUnit({ active: false }), 'UNIT_CLOSED', '市排水中心'],
  ['an owner whom nobody regulates', withUnit(owner), 'UNIT_UNREACHABLE', '市排水中心'],
  [
    'an owner whose regulator is closed',
    withUnit(owner, { regulator: body('工信局', { active: false }) }),
    'UNIT_UNREACHABLE',
    '市排水中心',
  ],
  ['a limit other than its words', withLine({ limitValue: 2 }), 'LIMIT_CONTRADICTS_WORDS', '4小时'],
  [
    'a unit of the limit other than its words',
    withLine({ limitUnit: 'URGENT_HOUR' }),
    'LIMIT_CONTRADICTS_WORDS',
    '4小时',
  ],
  [
    'a class in use that has no line',
    manual({
      classes: [
        { ...cover, active: true },
        { ...cover, code: 'C0103', name: '污水井盖', active: true },
      ],
    }),
    'CLASS_WITHOUT_LINE',
    'C0103 污水井盖',
  ],
  [
    'a class in use of another standard',
    manual({
      classes: [
        { ...cover, active: true },
        { ...cover, standard: '2026', active: true },
      ],
    }),
    'CLASS_WITHOUT_LINE',
    'C0102 雨水井盖',
  ],
  [
    'a place without its street office',
    manual({ lines: [aLine({ rules: [byStreet] })], areas: [anArea({ streetUnit: null })] }),
    'NOBODY_IN_AREA',
    '南城街道',
  ],
  [
    'a place whose street office is closed',
    manual({
      lines: [aLine({ rules: [byStreet] })],
      areas: [anArea({ streetUnit: body('南城街道', { active: false }) })],
    }),
    'NOBODY_IN_AREA',
    '南城街道',
  ],
  [
    'a unit at which nobody would be told',
    manual({ unstaffed: new Set(['市排水中心']) }),
    'LADDER_TO_NOBODY',
    '市排水中心',
  ],
  [
    'an owner whose regulator has nobody who would be told',
    { ...withUnit(owner, { regulator: body('工信局') }), unstaffed: new Set(['工信局']) },
    'LADDER_TO_NOBODY',
    '工信局',
  ],
  [
    'a level of its own that tells an office nobody holds',
    { ...withLine({ ladder: [level(100, 'HOLDER'), level(150, 'LEADER')] }), unheld: leaders },
    'LEVEL_TO_NOBODY',
    '150 %',
  ],
]

describe('发布前检查 what is wrong with an edition', () => {
  test.each(defects)('%s', (_, facts, kind, subject) => {
    const found = checkEdition(facts)
    expect(found.map((one) => [one.kind, one.subject])).toContainEqual([kind, subject])
  })

  test('a defect of every kind is sought and found', () => {
    const sought = new Set(defects.map(([, , kind]) => kind))
    expect([...sought].toSorted()).toEqual([...findingNames].toSorted())
  })

  test('names all lines of a closed unit in one finding, and the gravest finding first', () => {
    const closed = [named({ unit: body('旧局', { active: false }) })]
    const lines = [
      aLine({ rules: closed }),
      aLine({ conditionNo: 2, filingCondition: '破损', rules: closed }),
    ]
    const found = checkEdition(
      manual({
        lines,
        classes: [
          { ...cover, active: true },
          { ...cover, code: 'C0103', active: true },
        ],
      }),
    )
    expect(found.map(({ severity, lines: its }) => [severity, its.length])).toEqual([
      ['ERROR', 2],
      ['WARNING', 0],
    ])
  })
})

describe('发布前检查 what is in order', () => {
  test.each([
    ['a sound edition', manual()],
    ['nobody at a unit that no line names', manual({ unstaffed: new Set(['别的单位']) })],
    ['an owner with a regulator', withUnit(owner, { regulator: body('工信局') })],
    [
      'a retired class without a line',
      manual({
        classes: [
          { ...cover, active: true },
          { ...cover, code: 'C0103', active: false },
        ],
      }),
    ],
    [
      'two conditions of one class',
      manual({ lines: [aLine(), aLine({ conditionNo: 2, filingCondition: '破损' })] }),
    ],
    [
      'one condition of two classes',
      manual({
        lines: [aLine(), aLine({ classCode: 'C0103' })],
        classes: [
          { ...cover, active: true },
          { ...cover, code: 'C0103', active: true },
        ],
      }),
    ],
    [
      'an exception in a street, one in a season, and one in both at night',
      exceptions(
        { scope: oldTown },
        { scope: winter },
        { scope: { ...oldTown, ...winter, area: oldTown.area } },
        { scope: night },
      ),
    ],
    [
      'seasons one after the other',
      exceptions({ scope: winter }, { scope: { ...unlimited, season: '03-16~05-31' } }),
    ],
    [
      'a line by place that is for another area',
      manual({
        lines: [aLine({ rules: [named()] }), aLine({ ...inOldTown, rules: [byStreet] })],
        areas: [anArea({ streetUnit: null })],
      }),
    ],
    [
      'a place without a street office for which an exception names a unit',
      manual({
        lines: [aLine({ rules: [byStreet] }), aLine({ ...inOldTown, limitText: '' })],
        areas: [anArea({ streetUnit: body('老城街道', { hasAccounts: false }) })],
      }),
    ],
    [
      'a level that tells somebody beside an office nobody holds',
      { ...withLine({ ladder: [level(100, 'HOLDER', 'LEADER')] }), unheld: leaders },
    ],
    ['words of a limit that cannot be read', withLine({ limitText: '视情况' })],
    [
      'a place without a street office where a named unit answers',
      manual({
        lines: [aLine({ rules: [byStreet, named()] })],
        areas: [anArea({ streetUnit: null })],
      }),
    ],
    [
      'an owner whom only the register knows',
      manual({
        lines: [aLine({ rules: [byStreet, byOwner] })],
        areas: [anArea({ streetUnit: null })],
      }),
    ],
  ])('%s has nothing wrong', (_, facts) => {
    expect(checkEdition(facts)).toEqual([])
  })
})
