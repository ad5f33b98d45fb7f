import { Gauge, type Registry } from 'prom-client'
import type { RecordKeeper } from '../services/engine/keep-records.ts'
import type { Backlog } from '../services/engine/watch-backlog.ts'
import type { Watchdog } from '../services/engine/watchdog.ts'

type Watched = {
  readonly watchdog: Watchdog
  readonly backlog: Backlog
  readonly keeper: RecordKeeper
  readonly freeBytes: () => number
}

/** 指标 — what the watchdog has found last; asking for it costs the database nothing. Alarms: docs/deployment.md. */
export function measureWatch(registry: Registry, watched: Watched): void {
  const { watchdog, backlog, keeper, freeBytes } = watched
  const one = (name: string, help: string, value: () => number) => {
    const collect = function (this: Gauge) {
      this.set(value())
    }
    new Gauge({ name: `zhihui_${name}`, help, registers: [registry], collect })
  }
  const byType = (
    name: string,
    help: string,
    values: () => Iterable<readonly [string, number]>,
  ) => {
    const collect = function (this: Gauge<'job_type'>) {
      this.reset()
      for (const [type, value] of values()) this.set({ job_type: type }, value)
    }
    const labelNames = ['job_type'] as const
    new Gauge({ name: `zhihui_${name}`, help, labelNames, registers: [registry], collect })
  }
  const found = watchdog.figures
  // the keeper knows what it was sent, and nothing of what never came
  one('sink_lag_seconds', 'Seconds by which the record is behind the engine', () =>
    Math.max(keeper.lagSeconds(), found().unrecordedSeconds),
  )
  one('queue_age_seconds', 'Seconds the oldest command has waited to be sent', backlog.seconds)
  one('late_timers', 'Ladders whose armed instant passed 30 s ago', () => found().lateTimers)
  one('incidents_open', 'Incidents not resolved', () => found().openIncidents)
  one(
    'differences_standing',
    'Differences between record and engine that the last reconciliation has left to a hand',
    () => found().differencesStanding,
  )
  one('watch_age_seconds', 'Seconds since the watchdog last looked', () => found().ageSeconds)
  one('free_bytes', 'Room left where the data lies', freeBytes)
  byType('waiting_jobs', 'Jobs that wait for a worker', () =>
    found().waiting.map(({ jobType, jobs }) => [jobType, jobs]),
  )
  byType('oldest_waiting_job_seconds', 'Seconds the oldest job has waited for a worker', () =>
    found().waiting.map(({ jobType, oldestSeconds }) => [jobType, oldestSeconds]),
  )
  byType('worker_stalled', '1 while work waits and its worker ends none', () =>
    [...found().stalled].map((type) => [type, 1]),
  )
  byType('worker_restarts_total', 'Workers started anew since this start', () => found().restarts)
  byType('job_time_outs_total', 'Jobs taken and not answered in time', () => keeper.timeOuts())
}
