import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { takeAfterBreaks } from '../../../services/engine/take-after-breaks.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const aTaker = () => {
  const take = vi.fn()
  return { take, again: takeAfterBreaks({ take, every: 2_000, times: 3 }) }
}

test('断后催取 nothing is asked for as long as nothing breaks', () => {
  const { take } = aTaker()
  vi.advanceTimersByTime(60_000)
  expect(take).not.toHaveBeenCalled()
})

test('断后催取 after a break it is asked every two seconds, for a while', () => {
  const { take, again } = aTaker()
  again.broken()
  vi.advanceTimersByTime(1_999)
  expect(take).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(take).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(60_000)
  expect(take).toHaveBeenCalledTimes(3)
})

test('断后催取 as long as it breaks again the while begins anew, and nobody asks twice at once', () => {
  const { take, again } = aTaker()
  for (let breaks = 0; breaks < 500; breaks += 1) {
    again.broken()
    vi.advanceTimersByTime(20)
  }
  expect(take).toHaveBeenCalledTimes(5)
  vi.advanceTimersByTime(60_000)
  expect(take).toHaveBeenCalledTimes(7)
})

test('断后催取 a later break is asked after, too; whoever stopped asks no more', () => {
  const { take, again } = aTaker()
  again.broken()
  vi.advanceTimersByTime(60_000)
  again.broken()
  vi.advanceTimersByTime(2_000)
  expect(take).toHaveBeenCalledTimes(4)
  again.stop()
  vi.advanceTimersByTime(60_000)
  expect(take).toHaveBeenCalledTimes(4)
})
