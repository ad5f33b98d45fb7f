import type { WatchFigures } from '../../services/engine/watchdog.ts'
import type { measureWatch } from '../../start/watch-metrics.ts'

type Watched = Parameters<typeof measureWatch>[1]
type Given = {
  readonly figures?: Partial<WatchFigures>
  readonly lagSeconds?: number
  readonly queueSeconds?: number
  readonly timeOuts?: ReadonlyMap<string, number>
  readonly freeBytes?: number
}

const nothing: WatchFigures = {
  ...{ waiting: [], timedOut: [], restarts: new Map(), stalled: new Set() },
  ...{ lateTimers: 0, openIncidents: 0, unrecordedSeconds: 0, differencesStanding: 0 },
  ageSeconds: 0,
}

/** What the metrics are read from, with the figures that are handed in; nothing of the rest was found. */
export const aWatched = ({ figures = {}, ...given }: Given = {}): Watched => ({
  watchdog: { figures: () => ({ ...nothing, ...figures }), stop: () => undefined },
  backlog: {
    seconds: () => given.queueSeconds ?? 0,
    isTooLong: () => false,
    stop: () => undefined,
  },
  keeper: {
    keep: async () => undefined,
    lagSeconds: () => given.lagSeconds ?? 0,
    isCatchingUp: () => false,
    timeOuts: () => given.timeOuts ?? new Map(),
  },
  freeBytes: () => given.freeBytes ?? 0,
})
