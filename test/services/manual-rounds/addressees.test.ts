import { describe, expect, test } from 'vitest'
import { editionDifference, type LineRule } from '../../../services/command-manual/difference.ts'
import { addresseesOf } from '../../../services/manual-rounds/addressees.ts'
import { aLine } from '../command-manual/a-line.ts'

const unit = (name: string): LineRule => ({
  ...{ kind: 'NAMED_UNIT', phrase: name, unitId: `id-${name}`, unitName: name },
})
const street: LineRule = {
  ...{ kind: 'STREET_BY_PLACE', phrase: '所属街办', unitId: null, unitName: null },
}
const asked = (...lines: Parameters<typeof editionDifference>) =>
  addresseesOf(editionDifference(...lines)).map(({ unitName, lines: shown }) => [
    unitName,
    shown.map(({ before, after }) => (after ?? before)?.conditionNo),
  ])

describe('征求对象 who is asked about which lines', () => {
  const before = [
    aLine({ conditionNo: 1, rules: [unit('排水')] }),
    aLine({ conditionNo: 2, filingCondition: '破损', rules: [unit('排水'), unit('市政')] }),
    aLine({ conditionNo: 3, filingCondition: '弹跳', rules: [unit('园林')] }),
  ]
  const [first, second, third] = before.map((line) => ({ ...line, id: `${line.id}-new` }))

  test('a unit that a line names now, and one that it named before', () => {
    const after = [first, { ...second, rules: [unit('市政'), unit('环卫')] }, third]
    expect(asked(before, after.flatMap(lineOrNone))).toEqual([
      ['市政', [2]],
      ['环卫', [2]],
      ['排水', [2]],
    ])
  })

  test('each of its own lines only, nobody about a line that stays', () => {
    const after = [{ ...first, limitValue: 4 }, second, { ...third, limitValue: 8 }]
    expect(asked(before, after.flatMap(lineOrNone))).toEqual([
      ['排水', [1]],
      ['园林', [3]],
    ])
  })

  test('about a line that goes, those whom it named; a rule of the place names nobody', () => {
    const added = aLine({ conditionNo: 4, filingCondition: '锈蚀', rules: [street] })
    expect(asked(before, [first, second, added].flatMap(lineOrNone))).toEqual([['园林', [3]]])
  })
})

type Line = ReturnType<typeof aLine>
const lineOrNone = (line: Partial<Line> | undefined): Line[] => (line ? [aLine(line)] : [])
