import { expect, test } from 'vitest'
import { ladderPlaces } from '../../admin/src/cases/ladder-places.ts'

const told = { reachedAt: '2026-03-02T02:40:00Z' }
const open = { reachedAt: null }

test.each([
  ['one has been told', [told, open, open], true, ['TOLD', 'NEXT', 'AHEAD']],
  ['the clock stands still', [told, open, open], false, ['TOLD', 'AHEAD', 'AHEAD']],
  ['all have been told', [told, told], true, ['TOLD', 'TOLD']],
])('时限阶梯 where a clock stands when %s', (_, levels, goesOn, places) => {
  expect(ladderPlaces(levels, goesOn)).toEqual(places)
})
