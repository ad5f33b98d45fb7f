import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { z } from 'zod'
import { faults } from './fault-points.ts'

/** What the application is told: where database and engine are, and where to die; null to live. */
export const Orders = z.object({
  appUrl: z.string(),
  ownerUrl: z.string(),
  engine: z.object({
    engineId: z.string(),
    gatewayAddress: z.string(),
    managementUrl: z.string(),
    sinkPort: z.number(),
  }),
  fault: z.enum(faults).nullable(),
})

/** An application in a process of its own: loaded at once, working once it has its orders. */
export function spawnApp() {
  const script = new URL('killed-app.ts', import.meta.url).pathname
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const died = once(child, 'exit').then(([, signal]) => String(signal))
  return {
    /** Returns once it takes jobs, or has died of its orders. */
    start: async (orders: z.input<typeof Orders>) => {
      child.stdin.write(`${JSON.stringify(orders)}\n`)
      await Promise.race([once(child.stdout, 'data'), died])
    },
    /** The signal it died of. */
    died,
    kill: async () => {
      child.kill('SIGKILL')
      await died
    },
  }
}
