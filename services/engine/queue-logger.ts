import { Logger } from 'graphile-worker'
import type { Logger as Pino } from 'pino'

const spoken = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const

/** The queue's own words, at our levels: what it tells of every job is noise. */
export const queueLogger = (log: Pino) =>
  new Logger(() => (level, message) => log[spoken[level]]({ from: 'queue' }, message))
