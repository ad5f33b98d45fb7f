import { setTimeout as pause } from 'node:timers/promises'
import type { Query } from './installation.ts'

type Living = { readonly app: { readonly isAlive: () => boolean } }
const patience = 120_000

/** Waits until something happens; throws where it does not, and where the application has died meanwhile. */
export async function until(
  { app }: Living,
  happens: () => Promise<boolean>,
  otherwise: string,
): Promise<void> {
  for (const end = Date.now() + patience; !(await happens().catch(() => false)); await pause(40)) {
    if (!app.isAlive()) throw new Error(`The application died by itself: ${otherwise}.`)
    if (Date.now() > end) throw new Error(`After ${patience / 1_000} s ${otherwise}.`)
  }
}

/** Seconds from now until a worker has opened a task. */
export async function untilATaskOpens(
  installation: Living & { readonly query: Query },
  otherwise: string,
): Promise<number> {
  const since = new Date()
  const isOpened = async () => {
    // one that was opened by a clock that was ahead is not of now
    const opened = 'SELECT FROM tasks WHERE opened_at > $1 AND opened_at <= now() LIMIT 1'
    return (await installation.query(opened, [since])).length > 0
  }
  await until(installation, isOpened, otherwise)
  return (Date.now() - since.getTime()) / 1_000
}
