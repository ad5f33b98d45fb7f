import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { gather } from '../../admin/src/live/gather.ts'

describe('合并变动 changes that follow each other', () => {
  const told = vi.fn()
  beforeEach(() => {
    vi.useFakeTimers()
    told.mockClear()
  })
  afterEach(() => void vi.useRealTimers())
  const changes = () => gather(told, { withinMs: 300, apartMs: 2_000 })

  test('closely are told once, soon after the first', () => {
    const { soon } = changes()
    for (let change = 0; change < 5; change += 1) soon()
    vi.advanceTimersByTime(299)
    expect(told).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(told).toHaveBeenCalledTimes(1)
  })

  test('without end are told every now and then, however close they come', () => {
    const { soon } = changes()
    for (let ms = 0; ms < 10_000; ms += 100) {
      soon()
      vi.advanceTimersByTime(100)
    }
    expect(told).toHaveBeenCalledTimes(5)
  })

  test('after a rest are told as soon as the first', () => {
    const { soon } = changes()
    soon()
    vi.advanceTimersByTime(5_000)
    soon()
    vi.advanceTimersByTime(300)
    expect(told).toHaveBeenCalledTimes(2)
  })

  test('are not told to a page that was left', () => {
    const { soon, cease } = changes()
    soon()
    cease()
    vi.advanceTimersByTime(5_000)
    expect(told).not.toHaveBeenCalled()
  })
})
