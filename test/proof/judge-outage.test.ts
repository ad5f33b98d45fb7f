import { describe, expect, test } from 'vitest'
import { databaseUnavailable, overloaded } from '../../services/errors.ts'
import type { Hit } from '../bench/open-loop.ts'
import { type Demands, type Endured, isClearlyRefused, judgeOutage } from './judge-outage.ts'

const aHit = (given: Partial<Hit> = {}): Hit => ({
  kind: 'report',
  status: 200,
  milliseconds: 30,
  retryAfter: null,
  text: '{"data":{"reportCase":{"caseId":"Q2FzZTox"}}}',
  ...given,
})
const told = (message: string) => JSON.stringify({ errors: [{ message }] })
const aRefusal = (given: Partial<Hit> = {}) =>
  aHit({ status: 503, retryAfter: '3', text: told(overloaded().message), ...given })
const aList = (given: Partial<Hit> = {}) =>
  aHit({ kind: 'workList', text: '{"data":{"workList":{"edges":[]}}}', ...given })

const away: Demands = { writes: 'refused', readings: 'refused', back: 10, workers: 30 }
const slow: Demands = { writes: 'either', readings: 'served', back: 60, workers: 60 }
const endured = (given: Partial<Endured> = {}): Endured => ({
  isFelt: true,
  writes: [aRefusal()],
  readings: [aList()],
  health: [5],
  back: 1,
  workers: 1,
  ...given,
})

const unclear: readonly (readonly [string, Partial<Hit>])[] = [
  ['another status', { status: 500 }],
  ['no answer at all', { status: 0, text: '' }],
  ['nothing about when to come back', { retryAfter: null }],
  ['a date instead of seconds', { retryAfter: 'Wed, 21 Oct 2026 07:28:00 GMT' }],
  ['no sentence', { text: '{"errors":[]}' }],
  ['a page instead of an answer', { text: '<html>Bad gateway</html>' }],
  ['a sentence without advice', { text: told('Something broke.') }],
  ['what the inside looks like', { text: told('Repeat: connect ECONNREFUSED') }],
]

describe('清楚拒绝 a clear refusal', () => {
  test('is a 503 with Retry-After and a sentence that says what to do', () => {
    expect(isClearlyRefused(aRefusal())).toBe(true)
    expect(isClearlyRefused(aRefusal({ text: told(databaseUnavailable().message) }))).toBe(true)
  })

  test.each(unclear)('is not one with %s', (_what, given) => {
    expect(isClearlyRefused(aRefusal(given))).toBe(false)
  })
})

describe('中断评判 an outage is judged by what was answered meanwhile', () => {
  test('without a database everything is refused clearly; with a slow engine reading goes on', () => {
    expect(judgeOutage(endured({ readings: [aRefusal()] }), away)).toEqual({})
    expect(judgeOutage(endured({ writes: [aHit(), aRefusal()] }), slow)).toEqual({})
  })

  test('what is accepted without a database, and a list that is refused although it is there, count', () => {
    const readings = [aRefusal()]
    expect(judgeOutage(endured({ writes: [aHit(), aRefusal()], readings }), away)).toEqual({
      'writes neither served nor refused as they should be': 1,
    })
    expect(judgeOutage(endured({ readings }), slow)).toEqual({
      'readings neither served nor refused as they should be': 1,
    })
  })

  test('a refusal that comes as data is none: nobody is told when to come back', () => {
    const refused = aHit({ text: '{"data":{"reportCase":{"code":"FORBIDDEN","message":""}}}' })
    expect(judgeOutage(endured({ writes: [refused] }), slow)).toEqual({
      'writes neither served nor refused as they should be': 1,
    })
  })

  test('reading and health have two seconds, going on has its own limits', () => {
    const late = {
      readings: [aList({ milliseconds: 2_001 }), aList({ milliseconds: 2_000 })],
      health: [1_999, Number.POSITIVE_INFINITY],
      ...{ back: 61, workers: 60 },
    }
    expect(judgeOutage(endured(late), slow)).toEqual({
      'readings that took more than 2 s': 1,
      'looks at /healthz that took more than 2 s': 1,
      'seconds until a report was accepted': 61,
    })
  })

  test('an outage that nobody felt, or in which nobody asked, proves nothing', () => {
    expect(judgeOutage(endured({ isFelt: false, writes: [], health: [] }), slow)).toEqual({
      'outages that nobody felt': 1,
      'kinds of questions that were never asked': 2,
    })
  })
})
