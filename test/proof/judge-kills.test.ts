import { describe, expect, test } from 'vitest'
import { judgeKills, type Limits, unlimited } from './judge-kills.ts'
import type { Killed } from './kill-processes.ts'

const limits: Limits = { back: { app: 5, database: 5, broker: 60 }, workers: 10, inFlight: 0.5 }
const nothing = { late: {}, tooFewInFlight: {} }
const aKill = (given: Partial<Killed> = {}): Killed => ({
  victim: 'database',
  after: 100,
  point: null,
  wholeGroup: false,
  atPoint: false,
  inFlight: true,
  back: 1,
  workers: 1,
  ...given,
})

describe('杀后评判 kills are judged by their limits', () => {
  test('what keeps each limit to the second breaks none', () => {
    const killed = [
      aKill({ back: 5, workers: 10 }),
      aKill({ victim: 'app', back: 5 }),
      aKill({ victim: 'broker', back: 60 }),
    ]
    expect(judgeKills(killed, limits)).toEqual(nothing)
  })

  test('each victim has a limit of its own; the worst of its kills is told', () => {
    const killed = [
      aKill({ back: 5.2 }),
      aKill({ back: 6.604 }),
      aKill({ victim: 'app', back: 4.9 }),
      aKill({ victim: 'broker', back: 59 }),
    ]
    expect(judgeKills(killed, limits).late).toEqual({ 'database back': '6.6 s of 5' })
  })

  test('workers that take no jobs for too long are told by what was killed', () => {
    const killed = [aKill({ workers: 9 }), aKill({ victim: 'broker', workers: 12.5 })]
    expect(judgeKills(killed, limits).late).toEqual({ 'jobs after the broker': '12.5 s of 10' })
  })

  test('half of the kills have to strike while a command is under way', () => {
    const quiet = aKill({ inFlight: false })
    const { tooFewInFlight } = judgeKills([aKill(), quiet, quiet], limits)
    expect(tooFewInFlight).toEqual({ 'kills with a command under way': '1, at least 2' })
    expect(judgeKills([aKill(), aKill(), quiet, quiet], limits)).toEqual(nothing)
  })

  test('without limits nothing is late, and nothing too quiet', () => {
    const killed = [aKill({ back: 600, workers: 600, inFlight: false })]
    expect(judgeKills(killed, unlimited)).toEqual(nothing)
    expect(judgeKills([], limits)).toEqual(nothing)
  })
})
