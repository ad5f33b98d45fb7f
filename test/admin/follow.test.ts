import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { operation } from '../../admin/src/api/operation.ts'
import { follow } from '../../admin/src/live/follow.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

class Stream extends EventTarget {
  isOpen = true
  close(): void {
    this.isOpen = false
  }
}
type Change = { readonly number: string }
type After = { readonly after: string | null }

/** A page that listens, in a browser whose network and visibility the test decides. */
function aListener() {
  const page = Object.assign(new EventTarget(), { hidden: false })
  const network = new EventTarget()
  const asked: (string | null)[] = []
  const streams: Stream[] = []
  const open = (address: string) => {
    const { searchParams } = new URL(address, 'http://city')
    asked.push(JSON.parse(searchParams.get('variables') ?? '{}').after)
    const stream = new Stream()
    streams.push(stream)
    return stream
  }
  const heard: string[] = []
  const stop = follow<Change, After>(
    {
      operation: operation('subscription'),
      variables: (after) => ({ after }),
      eventIdOf: ({ number }) => number,
      onOpen: () => heard.push('open'),
      onNext: ({ number }) => heard.push(number),
    },
    { page, network, open },
  )
  const tell = (event: Event) => streams.at(-1)?.dispatchEvent(event)
  return {
    ...{ asked, heard, stop },
    begins: () => tell(new Event('open')),
    breaks: () => tell(new Event('error')),
    changes: (number: string) =>
      tell(new MessageEvent('next', { data: JSON.stringify({ data: { number } }) })),
    networkIsBack: () => network.dispatchEvent(new Event('online')),
    turn: (hidden: boolean) => {
      page.hidden = hidden
      page.dispatchEvent(new Event('visibilitychange'))
    },
    openStreams: () => streams.filter(({ isOpen }) => isOpen).length,
  }
}

describe('实时更新 listening to what changes', () => {
  test('a connection that breaks is made again, never more than five seconds later, and goes on after the last event', () => {
    const listener = aListener()
    listener.begins()
    listener.changes('7')
    const waits = [1, 2, 4, 5, 5]
    for (const [at, seconds] of waits.entries()) {
      listener.breaks()
      vi.advanceTimersByTime(seconds * 1_000 - 1)
      expect(listener.asked).toHaveLength(at + 1)
      vi.advanceTimersByTime(1)
      expect(listener.asked).toHaveLength(at + 2)
    }
    expect(listener.asked).toEqual([null, '7', '7', '7', '7', '7'])
    expect(listener.heard).toEqual(['open', '7'])
  })

  test('断网 it is made again at once when the network is back, and once', () => {
    const listener = aListener()
    listener.breaks()
    listener.networkIsBack()
    expect(listener.asked).toHaveLength(2)
    vi.advanceTimersByTime(60_000)
    expect([listener.asked.length, listener.openStreams()]).toEqual([2, 1])
  })

  test('a page that nobody sees holds no connection; seen again, it goes on where it was', () => {
    const listener = aListener()
    listener.changes('7')
    listener.turn(true)
    listener.networkIsBack()
    vi.advanceTimersByTime(60_000)
    expect([listener.asked.length, listener.openStreams()]).toEqual([1, 0])
    listener.turn(false)
    expect([listener.asked.at(-1), listener.openStreams()]).toEqual(['7', 1])
  })

  test('a page that is left listens no more, whatever happens', () => {
    const listener = aListener()
    listener.breaks()
    listener.stop()
    listener.networkIsBack()
    listener.turn(false)
    vi.advanceTimersByTime(60_000)
    expect([listener.asked.length, listener.openStreams()]).toEqual([1, 0])
  })
})
