import { describe, expect, test } from 'vitest'
import { type Branch, matching, parentsIn, unitTree } from '../../admin/src/units/unit-tree.ts'

const unit = (id: string, parent: string | null, kind = 'DEPARTMENT') => ({
  ...{ id, name: id, nameEn: `${id} en`, code: `c-${id}`, kind },
  parent: parent === null ? null : { id: parent },
})
const tree = unitTree([
  unit('南城区', null, 'DISTRICT'),
  unit('排水', '城管'),
  unit('城管', '南城区'),
  unit('一班', '排水', 'CREW'),
  unit('省厅下属', '省厅'),
])
const read = (branches: readonly Branch<ReturnType<typeof unit>>[]): readonly unknown[] =>
  branches.map(({ unit: { name }, below }) => [name, ...read(below)])

describe('机构树 units below what they are part of', () => {
  test('in whatever order they come; one whose parent is not shown stands at the top', () => {
    expect(read(tree)).toEqual([['南城区', ['城管', ['排水', ['一班']]]], ['省厅下属']])
    expect(parentsIn(tree)).toEqual(['南城区', '城管', '排水'])
  })

  test.each([
    [
      'a word keeps what the unit is part of',
      { name: '排水', kind: '' },
      [['南城区', ['城管', ['排水']]]],
    ],
    ['a code is found, whatever its case', { name: 'C-省厅', kind: '' }, [['省厅下属']]],
    [
      'a kind keeps what the unit is part of',
      { name: '', kind: 'CREW' },
      [['南城区', ['城管', ['排水', ['一班']]]]],
    ],
    ['word and kind together', { name: '排水', kind: 'CREW' }, []],
  ])('%s', (_what, sought, found) => expect(read(matching(tree, sought))).toEqual(found))
})
