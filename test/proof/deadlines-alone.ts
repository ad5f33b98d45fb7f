import { setup } from '../support/database-server.ts'
import { startTestEngine } from '../support/engine.ts'
import { proveDeadlines } from './deadlines.ts'

type Proof = { readonly cases: number; readonly seed: string }
/** Seconds: all clocks have started, and their ladders with them, before the first level comes. */
const shortest = 120

/** 时限证明 — with a database and an engine of its own. */
export async function proveDeadlinesAlone(proof: Proof) {
  const urls = { databaseServer: '', appLogin: '' }
  const stop = await setup({ provide: (name, url) => void Object.assign(urls, { [name]: url }) })
  const engine = await startTestEngine()
  const database = { ownerUrl: urls.databaseServer, appUrl: urls.appLogin, drop: async () => {} }
  try {
    return await proveDeadlines({ ...proof, engine, database, shortest })
  } finally {
    await engine.stop()
    await stop()
  }
}
