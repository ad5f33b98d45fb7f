import { describe, expect, test } from 'vitest'
import { adopted, wantedOf } from '../../admin/src/forms/adopted.ts'

const [unnamed, works, parks] = [
  wantedOf('1', null),
  wantedOf('1', '城管局'),
  wantedOf('2', '园林局'),
]

describe('选择 what a field holds once something else is wanted from outside', () => {
  test.each([
    ['a name that comes late is put to what is picked', unnamed, unnamed, works, works],
    ['but not to what has been emptied meanwhile', null, unnamed, works, null],
    ['nor to what has been picked meanwhile', parks, unnamed, works, parks],
    ['what is picked here keeps its name while it becomes wanted', works, parks, unnamed, works],
    ['what is emptied here stays empty', null, works, null, null],
    ['what is wanted instead is picked', works, works, parks, parks],
    ['filters that are cleared empty it', works, works, null, null],
  ])('%s', (_, picked, before, first, held) => {
    expect(adopted({ picked, before, first })).toEqual(held)
  })

  test('nothing is wanted where the address names nobody', () => {
    expect(wantedOf('', null)).toBeNull()
  })
})
