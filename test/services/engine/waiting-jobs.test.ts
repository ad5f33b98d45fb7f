import { describe, expect, test } from 'vitest'
import { userTaskJobType } from '../../../services/engine/run-user-tasks.ts'
import { jobsLeft } from '../../../services/engine/waiting-jobs.ts'
import { judgeWorker } from '../../../services/engine/watchdog.ts'

let position = 0
const change = (intent: string, { key = '7', jobType = 'look-up', retries = 3 } = {}) => ({
  ...{ key, intent, jobType, retries },
  position: String(++position),
  cityCode: '140800',
  elementId: 'serviceTask_LookUp',
})
const officers = { jobType: userTaskJobType }
const waitingAfter = (...changes: ReturnType<typeof change>[]) =>
  jobsLeft(changes).waiting.map(({ key, timeOuts }) => `${key} ${timeOuts}`)

describe('待办作业 which jobs wait for a worker', () => {
  test('one that was created waits, one that was answered does not', () => {
    expect(waitingAfter(change('CREATED'))).toEqual(['7 0'])
    for (const end of ['COMPLETED', 'CANCELED', 'ERROR_THROWN'])
      expect(jobsLeft([change('CREATED'), change(end)])).toEqual({ waiting: [], ended: ['7'] })
  })

  test('one that failed waits as long as it has retries, and again when it is given new ones', () => {
    expect(waitingAfter(change('CREATED'), change('FAILED', { retries: 1 }))).toEqual(['7 0'])
    const failed = change('FAILED', { retries: 0 })
    expect(waitingAfter(change('CREATED'), failed)).toEqual([])
    expect(waitingAfter(failed, change('RETRIES_UPDATED'))).toEqual(['7 0'])
  })

  test('each time-out is counted', () => {
    expect(waitingAfter(change('CREATED'), change('TIMED_OUT'), change('TIMED_OUT'))).toEqual([
      '7 2',
    ])
  })

  test('an officer’s step that was left to him waits for no worker, until its weeks are over', () => {
    const left = [change('CREATED', officers), change('TIMEOUT_UPDATED', officers)]
    expect(waitingAfter(...left)).toEqual([])
    expect(waitingAfter(...left, change('RETRIES_UPDATED', officers))).toEqual([])
    expect(waitingAfter(...left, change('TIMED_OUT', officers))).toEqual(['7 1'])
  })
})

describe('看门狗 when a worker is started anew', () => {
  test.each([
    ['nothing waits', 0, 500, 500, 'well'],
    ['work waits, but not long', 19, 500, 500, 'well'],
    ['work waits long, and other work is done', 90, 3, 500, 'well'],
    ['work waits long, and none is done', 21, 21, 500, 'stalled'],
    ['it has just been started anew', 90, 90, 5, 'restarted'],
    ['and has done nothing since', 90, 90, 21, 'stalled'],
  ])('time-out 10 s: %s', (_, waits, sinceEnded, sinceStarted, expected) => {
    const worker = {
      timeout: 10_000,
      sinceEnded: () => sinceEnded * 1_000,
      sinceStarted: () => sinceStarted * 1_000,
    }
    expect(judgeWorker(worker, waits * 1_000)).toBe(expected)
  })
})
