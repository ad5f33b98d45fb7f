import { pino } from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchClock } from '../../../services/engine/watch-clock.ts'

const hour = 3_600_000
let jumped = 0
beforeEach(() => {
  jumped = 0
  vi.useFakeTimers()
})
afterEach(() => void vi.useRealTimers())

/** A clock that is watched, and how often it was told to have gone back. */
function aWatchedClock() {
  const told = vi.fn()
  const elapsed = () => performance.now()
  const clocks = { timeOfDay: () => elapsed() + jumped, elapsed }
  const { stop } = watchClock({ wentBack: told, log: pino({ level: 'silent' }), clocks })
  return { told, stop }
}
const after = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1_000)

test('时钟回拨 one that is set back by an hour is told of once', async () => {
  const { told, stop } = aWatchedClock()
  await after(60)
  jumped -= hour
  await after(60)
  expect(told).toHaveBeenCalledTimes(1)
  stop()
})

test('时钟回拨 one that was ahead and is set right is told of when it is set right', async () => {
  const { told, stop } = aWatchedClock()
  jumped += hour
  await after(60)
  expect(told).not.toHaveBeenCalled()
  jumped -= hour
  await after(2)
  expect(told).toHaveBeenCalledTimes(1)
  stop()
})

test('时钟回拨 one that is kept right by a second now and then is not told of', async () => {
  const { told, stop } = aWatchedClock()
  for (let second = 0; second < 600; second += 1) {
    jumped -= 1_000
    await after(1)
  }
  expect(told).not.toHaveBeenCalled()
  stop()
})

test('时钟回拨 nothing is told any more once nobody watches', async () => {
  const { told, stop } = aWatchedClock()
  stop()
  jumped -= hour
  await after(60)
  expect(told).not.toHaveBeenCalled()
})
