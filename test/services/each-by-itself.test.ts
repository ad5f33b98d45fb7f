import { expect, test } from 'vitest'
import { allWaiting, eachByItself } from '../../services/each-by-itself.ts'

test('逐一办理 one that fails keeps none behind it waiting, and is told of at the end', async () => {
  const done: number[] = []
  const run = async (item: number) => {
    if (item === 2) throw new RangeError('two')
    done.push(item)
  }
  await expect(eachByItself([1, 2, 3], run)).rejects.toThrow('1 failed; the first: RangeError: two')
  expect(done).toEqual([1, 3])
})

test('逐页办理 a whole page that fails keeps none behind it waiting', async () => {
  let waiting = [1, 2, 3, 4, 5]
  const next = async (failed: number) => waiting.slice(failed, failed + 2)
  const run = async (item: number) => {
    if (item < 3) throw new RangeError(`number ${item}`)
    waiting = waiting.filter((one) => one !== item)
  }
  await expect(allWaiting({ next, run })).rejects.toMatchObject({ errors: { length: 2 } })
  expect(waiting).toEqual([1, 2])
})

test('逐页办理 answers how many there were', async () => {
  let waiting = [1, 2, 3]
  const next = async (failed: number) => waiting.slice(failed, failed + 2)
  const run = async (item: number) => {
    waiting = waiting.filter((one) => one !== item)
  }
  expect(await allWaiting({ next, run })).toBe(3)
  expect(waiting).toEqual([])
})
