import { describe, expect, test } from 'vitest'
import { boardColumns, nextCard } from '../../admin/src/work-list/board-columns.ts'

const counts = {
  steps: [
    { elementId: 'close', count: 2 },
    { elementId: 'older', count: 1 },
    { elementId: 'file', count: 3 },
    { elementId: 'dispatch', count: 0 },
  ],
  lights: [
    { light: 'GREEN', count: 5 },
    { light: 'RED', count: 1 },
  ] as const,
}
const steps = ['file', 'dispatch', 'close']
const keysOf = (columns: ReturnType<typeof boardColumns>) => columns.map(({ key }) => key)

describe('看板 the columns of the board', () => {
  test('by step are those at which something waits, in the order of the process, those of earlier editions last', () => {
    const columns = boardColumns({ kind: 'step', counts, steps, only: null })
    expect(keysOf(columns)).toEqual(['file', 'close', 'older'])
    expect(columns.map(({ count }) => count)).toEqual([3, 2, 1])
  })

  test('by light are all three, the most urgent first, also where nothing waits', () => {
    expect(boardColumns({ kind: 'light', counts, steps, only: null })).toEqual([
      { key: 'RED', count: 1 },
      { key: 'YELLOW', count: 0 },
      { key: 'GREEN', count: 5 },
    ])
  })

  test('are one where the list is narrowed to it', () => {
    expect(keysOf(boardColumns({ kind: 'step', counts, steps, only: 'close' }))).toEqual(['close'])
    expect(keysOf(boardColumns({ kind: 'light', counts, steps, only: 'RED' }))).toEqual(['RED'])
  })
})

describe('方向键 arrow keys on the board', () => {
  const heights = [3, 0, 1]

  test.each([
    ['ArrowDown', 0, 0, { column: 0, row: 1 }],
    ['ArrowDown', 0, 2, null],
    ['ArrowUp', 0, 0, null],
    ['ArrowRight', 0, 2, { column: 2, row: 0 }],
    ['ArrowRight', 2, 0, null],
    ['ArrowLeft', 2, 0, { column: 0, row: 0 }],
    ['Enter', 0, 0, null],
  ])('%s in column %i, row %i', (key, column, row, next) => {
    expect(nextCard(heights, { column, row }, key)).toEqual(next)
  })
})
