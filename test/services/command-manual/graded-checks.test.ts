import { describe, expect, test } from 'vitest'
import type { CheckedLine } from '../../../services/command-manual/findings.ts'
import { type LineScope, unlimited } from '../../../services/command-manual/line-scope.ts'
import { scopeFindings } from '../../../services/command-manual/scope-checks.ts'

type Scope = Partial<Pick<LineScope, 'areaClass' | 'grade'>>

const aLine = (scope: Scope, conditionNo: number): CheckedLine => ({
  ...{ id: `line-${conditionNo}`, kind: 'COMPONENT', classCode: 'C0102', className: '雨水井盖' },
  ...{ conditionNo, exceptionTo: conditionNo === 1 ? null : 1, filingCondition: '缺失' },
  ...{ limitText: '', limitValue: conditionNo, limitUnit: 'WORKING_HOUR' },
  ...{ areaText: '', area: null, scope: { ...unlimited, ...scope } },
  ...{ dispatch: 'BY_CITY', verification: 'ALWAYS', ladder: [], rules: [] },
})
/** The first is a line of its own, the others are exceptions to it, each with a limit of its own. */
const found = (...scopes: readonly Scope[]) =>
  scopeFindings(
    scopes.map((scope, at) => aLine(scope, at + 1)),
    { answerOf: ({ limitValue }) => String(limitValue) },
  ).map(({ kind, lines }) => [kind, ...lines.map(({ conditionNo }) => conditionNo)])

describe('区域类别、案件等级 lines for area classes and grades', () => {
  test.each<[string, readonly Scope[]]>([
    ['beside each other', [{}, { areaClass: 'FIRST' }, { areaClass: 'SECOND' }]],
    ['of which one is more specific', [{}, { areaClass: 'FIRST' }, { grade: 'SEVERE' }]],
    [
      'one within the other',
      [{}, { grade: 'SEVERE' }, { areaClass: 'FIRST', grade: 'SEVERE' }, { areaClass: 'FIRST' }],
    ],
    [
      'that together answer for every grade',
      [{ grade: 'ORDINARY' }, { grade: 'MAJOR' }, { grade: 'SEVERE' }],
    ],
  ])('%s are no contradiction', (_, scopes) => {
    expect(found(...scopes)).toEqual([])
  })

  test.each<[string, readonly Scope[], unknown[]]>([
    [
      'of one area class with different answers overlap',
      [{}, { areaClass: 'FIRST' }, { areaClass: 'FIRST' }],
      ['OVERLAP', 2, 3],
    ],
    [
      'of one grade with different answers overlap',
      [{}, { grade: 'MAJOR' }, { grade: 'MAJOR' }],
      ['OVERLAP', 2, 3],
    ],
    [
      'of an area class whose grades are all for others never win',
      [
        {},
        { areaClass: 'FIRST' },
        ...(['ORDINARY', 'MAJOR', 'SEVERE'] as const).map(
          (grade): Scope => ({ areaClass: 'FIRST', grade }),
        ),
      ],
      ['NEVER_WINS', 2],
    ],
    [
      'that leave severe cases to nobody say so',
      [{ grade: 'ORDINARY' }, { grade: 'MAJOR' }],
      ['NOBODY_OUTSIDE_SCOPE', 1, 2],
    ],
    [
      'that leave places without a class to nobody say so',
      [{ areaClass: 'FIRST' }],
      ['NOBODY_OUTSIDE_SCOPE', 1],
    ],
  ])('%s', (_, scopes, finding) => {
    expect(found(...scopes)).toEqual([finding])
  })
})
