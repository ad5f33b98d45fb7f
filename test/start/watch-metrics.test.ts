import { Registry } from 'prom-client'
import { expect, test } from 'vitest'
import { measureWatch } from '../../start/watch-metrics.ts'
import { aWatched } from '../support/watched.ts'

/** What `/metrics` would tell, by name and job type. */
async function told(watched: Parameters<typeof measureWatch>[1]) {
  const registry = new Registry()
  measureWatch(registry, watched)
  const metrics = await registry.getMetricsAsJSON()
  return Object.fromEntries(
    metrics.flatMap(({ name, values }) =>
      values.map(({ labels, value }) => [Object.values({ name, ...labels }).join(' '), value]),
    ),
  )
}

test('指标 every gauge of the watch shows what was found, and there is no other', async () => {
  const watched = aWatched({
    figures: {
      waiting: [
        { jobType: 'propose-units', jobs: 3, oldestSeconds: 125 },
        { jobType: 'evaluate-case', jobs: 1, oldestSeconds: 2 },
      ],
      ...{ lateTimers: 4, openIncidents: 5, differencesStanding: 6, ageSeconds: 7 },
      restarts: new Map([['propose-units', 8]]),
      stalled: new Set(['propose-units']),
    },
    ...{ lagSeconds: 9, queueSeconds: 10, freeBytes: 11 },
    timeOuts: new Map([['evaluate-case', 12]]),
  })
  expect(await told(watched)).toEqual({
    'zhihui_waiting_jobs propose-units': 3,
    'zhihui_waiting_jobs evaluate-case': 1,
    'zhihui_oldest_waiting_job_seconds propose-units': 125,
    'zhihui_oldest_waiting_job_seconds evaluate-case': 2,
    zhihui_late_timers: 4,
    zhihui_incidents_open: 5,
    zhihui_differences_standing: 6,
    zhihui_watch_age_seconds: 7,
    'zhihui_worker_restarts_total propose-units': 8,
    'zhihui_worker_stalled propose-units': 1,
    zhihui_sink_lag_seconds: 9,
    zhihui_queue_age_seconds: 10,
    zhihui_free_bytes: 11,
    'zhihui_job_time_outs_total evaluate-case': 12,
  })
})

test.each([
  ['what it was sent', { lagSeconds: 50, figures: { unrecordedSeconds: 40 } }, 50],
  ['what never came', { lagSeconds: 0.2, figures: { unrecordedSeconds: 40 } }, 40],
])('记录滞后 the record is as late as by %s', async (_, given, seconds) => {
  expect(await told(aWatched(given))).toMatchObject({ zhihui_sink_lag_seconds: seconds })
})

test('指标 a worker that is well again is not told as stalled any more', async () => {
  const registry = new Registry()
  const stalled = new Set(['propose-units'])
  measureWatch(registry, aWatched({ figures: { stalled } }))
  const line = 'zhihui_worker_stalled{job_type="propose-units"}'
  expect(await registry.metrics()).toContain(`${line} 1`)
  stalled.clear()
  expect(await registry.metrics()).not.toContain(line)
})
