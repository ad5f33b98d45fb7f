import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { Order } from './killed-installation.ts'

const Told = z.object({ ready: z.boolean().optional(), reached: z.string().optional() })
type Given = {
  readonly environment: Readonly<Record<string, string>>
  readonly logFile: string
}
export type SpawnedInstallation = ReturnType<typeof spawnInstallation>

/** An application in a process of its own, which takes orders where to die. */
export function spawnInstallation({ environment, logFile }: Given) {
  const log = openSync(logFile, 'a')
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=32', 'run.mjs', 'test/proof/killed-installation.ts'],
    {
      env: { ...process.env, DEMO_CASES: '0', LOG_LEVEL: 'warn', ...environment },
      stdio: ['ignore', log, log, 'ipc'],
    },
  )
  const died = once(child, 'exit').then(([status, signal]) => String(signal ?? status))
  const told = (is: (told: z.infer<typeof Told>) => boolean) =>
    new Promise<void>((heard) => {
      child.on('message', (message) => is(Told.parse(message)) && heard())
    })
  const ready = Promise.race([
    told(({ ready }) => ready === true),
    died.then((how) => {
      throw new Error(`The installation ended with ${how}: ${logFile}`)
    }),
  ])
  ready.catch(() => undefined)
  return {
    /** Rejects when it dies before. */
    ready,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    /** Returns once it has died of its order, or says that it is at the point. */
    comesTo: async (order: Order) => {
      const reached = told(({ reached }) => reached === order.fault)
      if (child.connected) child.send(order)
      await Promise.race([reached, died])
    },
    kill: async () => {
      child.kill('SIGKILL')
      await died
    },
    stop: async () => {
      child.kill('SIGINT')
      await Promise.race([died, pause(60_000, undefined, { ref: false })])
    },
  }
}
