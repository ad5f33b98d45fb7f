import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { connectDatabase } from '../../services/database.ts'
import { connectEngine } from '../../services/engine/client.ts'
import { engineClockOffset } from './engine.ts'
import { openEngineParts } from './engine-parts.ts'
import { type At, dieAndWait, watchedClient, watchedCtx } from './fault-points.ts'
import { Orders } from './killable-app.ts'

/**
 * An application to be killed: takes the jobs and sends the commands of a test's city, and dies
 * where it is told.
 */
const lines = createInterface({ input: process.stdin })
// whoever started it is gone: nobody would stop it
lines.on('close', () => process.exit())
const [orders] = await once(lines, 'line')
const { appUrl, ownerUrl, engine, fault } = Orders.parse(JSON.parse(String(orders)))
const at: At = async (point) => {
  if (point === fault) await dieAndWait()
}

const ahead = await engineClockOffset(engine)
const now = () => new Date(Date.now() + ahead)
const database = connectDatabase({ url: appUrl, poolSize: 8, now })
const { room } = await openEngineParts({
  ...{ database, engine, urls: { appUrl, ownerUrl } },
  adjust: (ctx) => watchedCtx(ctx, at),
  connect: async (address) => watchedClient(await connectEngine(address), at),
})
await room.goToWork()
console.log('takes jobs')
