import { pino } from 'pino'
import { DatabaseStartError } from './prisma/database-start-error.ts'
import { ConfigError, readConfig } from './services/config.ts'
import { EngineStartError } from './services/engine/start-errors.ts'
import { DomainError } from './services/errors.ts'
import { createDemo } from './start/demo.ts'
import { buildFrontEnd } from './start/front-end.ts'
import { startInstallation } from './start/installation.ts'
import { createProgress } from './start/progress.ts'

// a terminal that has gone is no reason to leave the rest running
process.stdout.on('error', () => undefined)
process.stderr.on('error', () => undefined)

const stopping = new AbortController()
const progress = createProgress((text) => process.stdout.write(text))

/** 启动 — starts the installation that the environment describes and keeps it running until it is told to stop. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const log = pino({ level: config.LOG_LEVEL }, pino.destination({ fd: 2, sync: true }))
  const now = () => new Date()
  const demo = createDemo({ config, progress, log, now })
  const starting = startInstallation({
    ...{ config, progress, log, now, signal: stopping.signal },
    environment: process.env,
    ...(config.FRONT_END && {
      buildFrontEnd: () => buildFrontEnd({ environment: process.env, progress, log }),
    }),
    ...(config.demo && demo.hooks),
  })
  stopOn(['SIGINT', 'SIGTERM', 'SIGHUP'], async () => {
    // a start that is given up stops what it has started
    const installation = await starting.catch(() => null)
    await demo.stop()
    await installation?.stop()
  })
  const installation = await starting
  if (config.demo) await demo.announce(installation)
  process.stdout.write(`\nZhihui is ready at ${installation.address}\n`)
}

/** The first signal stops everything cleanly; a second one does not wait. */
function stopOn(signals: readonly NodeJS.Signals[], stop: () => Promise<void>): void {
  for (const signal of signals)
    process.on(signal, () => {
      if (stopping.signal.aborted) process.exit(1)
      stopping.abort()
      process.stdout.write('\nStopping …\n')
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
}

main().catch((error: unknown) => {
  if (stopping.signal.aborted) return
  const readable = [ConfigError, DatabaseStartError, DomainError, EngineStartError].some(
    (kind) => error instanceof kind,
  )
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`\nZhihui did not start. ${message}\n`)
  if (!readable && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`)
  process.exit(1)
})
