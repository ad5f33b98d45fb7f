import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Backlog, watchBacklog } from '../../../services/engine/watch-backlog.ts'

const limitSeconds = 15
const lookEvery = 1_000
/** What the queue and the gate are when they are looked at; null: the queue cannot be asked. */
const now: { age: number | null; isOpen: boolean } = { age: 0, isOpen: true }
let backlog: Backlog
let looks = 0
beforeEach(() => {
  vi.useFakeTimers()
  looks = 0
  backlog = watchBacklog({
    oldestAge: async () => {
      looks += 1
      if (now.age === null) throw new Error('the database is away')
      return now.age
    },
    isOpen: () => now.isOpen,
    ...{ limitSeconds, lookEvery, log: pino({ level: 'silent' }) },
  })
})
afterEach(() => {
  backlog.stop()
  vi.useRealTimers()
})

/** Whether writes are refused after a look at a queue like this. */
async function isTooLongAt(age: number | null, isOpen = true): Promise<boolean> {
  Object.assign(now, { age, isOpen })
  await vi.advanceTimersByTimeAsync(lookEvery)
  return backlog.isTooLong()
}

describe('积压 commands that wait for the engine', () => {
  test('for longer than the limit leave no room for more writes, until they are sent', async () => {
    expect(await isTooLongAt(0)).toBe(false)
    expect(await isTooLongAt(limitSeconds)).toBe(false)
    expect(await isTooLongAt(limitSeconds + 0.1)).toBe(true)
    expect(backlog.seconds()).toBe(limitSeconds + 0.1)
    expect(await isTooLongAt(600)).toBe(true)
    expect(await isTooLongAt(limitSeconds)).toBe(false)
  })

  test('since before the start are excused until they are sent; what piles up then is not', async () => {
    expect(await isTooLongAt(600)).toBe(false)
    expect(backlog.seconds()).toBe(600)
    expect(await isTooLongAt(16)).toBe(false)
    expect(await isTooLongAt(3)).toBe(false)
    expect(await isTooLongAt(16)).toBe(true)
  })

  test('of an engine that is away are excused, also while they are sent when it is back', async () => {
    await isTooLongAt(0)
    expect(await isTooLongAt(600, false)).toBe(false)
    expect(await isTooLongAt(601)).toBe(false)
    expect(await isTooLongAt(20)).toBe(false)
    expect(await isTooLongAt(0)).toBe(false)
    expect(await isTooLongAt(20)).toBe(true)
  })

  test('that were too long already are excused as soon as the engine goes away', async () => {
    await isTooLongAt(0)
    expect(await isTooLongAt(20)).toBe(true)
    expect(await isTooLongAt(21, false)).toBe(false)
  })

  test('that nobody can look at are as they were last seen', async () => {
    await isTooLongAt(0)
    expect(await isTooLongAt(20)).toBe(true)
    expect(await isTooLongAt(null)).toBe(true)
    expect(backlog.seconds()).toBe(20)
    expect(await isTooLongAt(0)).toBe(false)
  })

  test('are not looked at any more once the watch has been stopped', async () => {
    await isTooLongAt(0)
    backlog.stop()
    await isTooLongAt(20)
    expect(looks).toBe(1)
    expect(backlog.isTooLong()).toBe(false)
  })
})
