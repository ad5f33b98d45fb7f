import { describe, expect, test } from 'vitest'
import {
  type BasisRow,
  basesGiven,
  rowsOf,
  withPlace,
} from '../../admin/src/manual/editor/basis-rows.ts'
import { changeOf, emptyBulk } from '../../admin/src/manual/editor/bulk-change.ts'
import { treeOf } from '../../admin/src/manual/editor/class-tree.ts'
import { limitIn, nextPlace } from '../../admin/src/manual/editor/fields.ts'
import { movedUp, type RuleRow, withRow } from '../../admin/src/manual/editor/rule-rows.ts'
import { undoable } from '../../admin/src/manual/editor/undoable.ts'

describe('撤销 what Ctrl+Z takes back', () => {
  /** An act whose answer is given later. */
  function anAct() {
    let resolve: (id: string | null) => void = () => undefined
    const promise = new Promise<string | null>((answer) => {
      resolve = answer
    })
    return { promise, resolve }
  }

  test('the act that was asked for last, though it is not answered yet', async () => {
    const told: (readonly string[])[] = []
    const acts = undoable((ids) => told.push(ids))
    acts.began(Promise.resolve('first'))
    const second = anAct()
    acts.began(second.promise)
    const taken = acts.takeLast()
    second.resolve('second')
    expect(await taken).toBe('second')
    expect(told.at(-1)).toEqual(['first'])
    expect(await acts.takeLast()).toBe('first')
    expect(await acts.takeLast()).toBeNull()
  })

  test('nothing where that came to nothing: the act before stays', async () => {
    const acts = undoable(() => undefined)
    acts.began(Promise.resolve('first'))
    const second = anAct()
    acts.began(second.promise)
    const taken = acts.takeLast()
    second.resolve(null)
    expect(await taken).toBeNull()
    expect(await acts.takeLast()).toBe('first')
  })

  test('not what came to nothing before it, nor what was undone elsewhere', async () => {
    const acts = undoable(() => undefined)
    for (const id of ['first', 'second', null]) acts.began(Promise.resolve(id))
    await Promise.resolve()
    acts.undone('second')
    expect(await acts.takeLast()).toBe('first')
  })
})

describe('时限 what somebody typed as a limit', () => {
  test.each([
    ['2', 2],
    ['0.5', 0.5],
    [' ２ ', 2],
    ['366', 366],
    ['0', null],
    ['-1', null],
    ['abc', null],
    ['', null],
    ['10000', null],
    ['367', null],
    ['1.234', null],
    ['=1+1', null],
  ])('%s is read as %s', (typed, read) => {
    expect(limitIn(typed)).toBe(read)
  })
})

describe('下一栏 Tab', () => {
  const lines = [{ id: 'a' }, { id: 'b' }]
  test.each([
    ['filingCondition', 1, { entryId: 'a', field: 'closingCondition' }],
    ['limit', 1, { entryId: 'b', field: 'filingCondition' }],
    ['filingCondition', -1, null],
  ] as const)('from %s by %d', (field, step, next) => {
    expect(nextPlace(lines, { entryId: 'a', field }, step)).toEqual(next)
  })

  test('ends with the last field of the last line', () => {
    expect(nextPlace(lines, { entryId: 'b', field: 'limit' }, 1)).toBeNull()
    expect(nextPlace(lines, { entryId: 'b', field: 'filingCondition' }, -1)).toEqual({
      ...{ entryId: 'a', field: 'limit' },
    })
  })
})

test('类别树 counts the lines of each kind, major and minor class', () => {
  const of = (classCode: string, lines: number) => ({
    ...{ kind: 'COMPONENT' as const, classCode, className: classCode, lines },
    ...{ majorCode: classCode.slice(0, 3), majorName: '公用设施' },
  })
  const tree = treeOf([of('C0101', 2), of('C0102', 3), of('C0201', 1)])
  expect(tree).toMatchObject([
    { kind: 'COMPONENT', lines: 6, majors: [{ lines: 5 }, { lines: 1 }] },
  ])
})

describe('批量修改 what the form says', () => {
  test.each([
    [
      { mode: 'SET', amount: '3' },
      { limitValue: 3, limitUnit: 'WORKING_DAY' },
    ],
    [{ mode: 'FACTOR', amount: '1.5' }, { limitFactor: 1.5 }],
    [{ mode: 'ADD', amount: '-2' }, { limitAdd: -2 }],
    [{ mode: 'FACTOR', amount: '101' }, null],
    [{ mode: 'SET', amount: 'abc' }, null],
    [{ mode: 'UNITS' }, null],
    [{ mode: 'REPLACE', replaceUnitId: 'x' }, null],
    [{ mode: 'DISPATCH', dispatch: 'PROPOSED' }, { dispatch: 'PROPOSED' }],
    [{ mode: 'VERIFICATION' }, { verification: 'NONE' }],
  ] as const)('%j', (given, change) => {
    expect(changeOf({ ...emptyBulk, ...given })).toEqual(change)
  })
})

test('责任单位 a unit moves up, and is in the list once', () => {
  const row = (key: string): RuleRow => ({
    ...{ key, kind: 'NAMED_UNIT', unitId: key, phrase: '', words: key },
  })
  const rows = [row('a'), row('b')]
  expect(movedUp(rows, 1).map(({ key }) => key)).toEqual(['b', 'a'])
  expect(withRow(rows, row('a'))).toBe(rows)
})

describe('法律依据 the list of a line’s grounds', () => {
  const row = (key: number, title: string, reference = ''): BasisRow => ({
    ...{ key, kind: 'LAW', title, reference },
  })

  test('begins with a place for the first, and has every row once', () => {
    expect(rowsOf([])).toEqual([row(0, '')])
    expect(withPlace([row(0, '《甲》'), row(4, '《乙》')]).map(({ key }) => key)).toEqual([0, 4, 5])
  })

  test.each<[string, readonly BasisRow[], number | null]>([
    ['empty rows are left out', [row(0, '《甲》', '第一条'), row(1, ' ')], 1],
    ['nothing at all is nothing', [row(0, '')], 0],
    ['one without a title is none', [row(0, '', '第一条')], null],
    [
      'one that stands there twice',
      [row(0, '《甲》', '第一条'), row(1, ' 《甲》', '第一条')],
      null,
    ],
    [
      'two articles of one law are two',
      [row(0, '《甲》', '第一条'), row(1, '《甲》', '第二条')],
      2,
    ],
  ])('%s', (_what, rows, count) => {
    expect(basesGiven(rows)?.length ?? null).toBe(count)
  })
})
