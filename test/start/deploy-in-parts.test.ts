import { expect, test } from 'vitest'
import { partsOf } from '../../start/deploy.ts'

const resources = (...sizes: readonly number[]) =>
  sizes.map((size, index) => ({ name: `${index}.dmn`, content: 'x'.repeat(size) }))
const namesIn = (parts: ReturnType<typeof partsOf>) =>
  parts.map((part) => part.map(({ name }) => name))

test('分批部署 a large manual goes to the engine in parts, in its order, none larger than the engine takes', () => {
  expect(namesIn(partsOf(resources(4, 4, 4, 1), 10))).toEqual([
    ['0.dmn', '1.dmn'],
    ['2.dmn', '3.dmn'],
  ])
})

test('what is larger by itself goes alone, and nothing is no part', () => {
  expect(namesIn(partsOf(resources(3, 30, 3), 10))).toEqual([['0.dmn'], ['1.dmn'], ['2.dmn']])
  expect(partsOf([])).toEqual([])
})

test('Chinese text counts by its bytes', () => {
  const chinese = { name: '手册.dmn', content: '井盖'.repeat(2) }
  expect(partsOf([chinese, chinese], 20)).toHaveLength(2)
})
