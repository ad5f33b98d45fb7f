import { describe, expect, test } from 'vitest'
import { placedLines } from '../../../services/manual-drafts/placed-lines.ts'

const aLine = (classCode: string, conditionNo: number) => ({
  ...{ kind: 'COMPONENT' as const, classCode, conditionNo },
})
const moved = (lines: readonly ReturnType<typeof aLine>[], successors: Record<string, string[]>) =>
  placedLines(
    lines,
    new Map(Object.entries(successors).map(([code, to]) => [`COMPONENT ${code}`, to])),
  ).map(({ outcome, places }) =>
    [outcome, ...places.map(({ classCode, conditionNo }) => `${classCode}/${conditionNo}`)].join(
      ' ',
    ),
  )

describe('迁移条目 the lines of a manual under the classes of another catalogue', () => {
  test('a class that comes alone keeps the numbers of its conditions, gaps too', () => {
    expect(moved([aLine('C0101', 1), aLine('C0101', 3)], { C0101: ['C01001'] })).toEqual([
      'MOVED C01001/1',
      'MOVED C01001/3',
    ])
  })

  test('several to one: the conditions of the second class follow those of the first', () => {
    const lines = [aLine('C0101', 1), aLine('C0101', 2), aLine('C0102', 1)]
    expect(moved(lines, { C0101: ['C01001'], C0102: ['C01001'] })).toEqual([
      'MERGED C01001/1',
      'MERGED C01001/2',
      'MERGED C01001/3',
    ])
  })

  test('one to several: the line stands under each', () => {
    expect(moved([aLine('C0101', 2)], { C0101: ['C01001', 'C01002'] })).toEqual([
      'SPLIT C01001/2 C01002/2',
    ])
  })

  test('what has no successor, and what nobody has confirmed, is left out and told apart', () => {
    expect(moved([aLine('C0101', 1), aLine('C0102', 1)], { C0101: [] })).toEqual([
      'NO_SUCCESSOR',
      'UNCONFIRMED',
    ])
  })
})
