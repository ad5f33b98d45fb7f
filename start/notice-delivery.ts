import type { Logger } from 'pino'
import { Counter, type Registry } from 'prom-client'
import { z } from 'zod'
import { type Act, systemActor } from '../services/ctx.ts'
import type { Database } from '../services/database.ts'
import type { Channels } from '../services/deliveries/channel.ts'
import { climbNotices } from '../services/deliveries/climb-notices.ts'
import { planDeliveries } from '../services/deliveries/plan-deliveries.ts'
import { sendDelivery } from '../services/deliveries/send-delivery.ts'
import { eachByItself } from '../services/each-by-itself.ts'
import { runQueue } from '../services/engine/run-queue.ts'
import { tellLateOrders } from '../services/supervision-orders/tell-late-orders.ts'

type Surroundings = {
  readonly database: Database
  readonly ownerUrl: string
  readonly channels: Channels
  readonly metrics: Registry
  readonly log: Logger
}
const NoticeWork = z.object({ cityId: z.uuid(), noticeIds: z.array(z.uuid()) })
const SendingWork = z.object({ cityId: z.uuid(), deliveryId: z.uuid() })
const everyMinute = ['climb-notices', 'tell-late-orders']
  .map((task) => `* * * * * ${task} ?max=1`)
  .join('\n')

/** 送达 — takes notices to people until it is stopped; a queue of its own, so that a slow mail server keeps nobody else waiting. */
export function startNoticeDelivery(surroundings: Surroundings) {
  const { database, ownerUrl, channels, metrics, log } = surroundings
  const actIn = async (cityId: string) =>
    database.actIn(await database.scopeOf(cityId), systemActor)
  const inEveryCity = async (look: (act: Act) => Promise<unknown>) =>
    eachByItself(await database.cityCodes(), async (code) =>
      look(database.actIn(await database.scopeByCode(code), systemActor)),
    )
  const count = countNotices(metrics)
  const tasks = {
    'deliver-notices': async (payload: unknown) => {
      const { cityId, noticeIds } = NoticeWork.parse(payload)
      const act = await actIn(cityId)
      for (const noticeId of noticeIds) {
        const reached = await act((ctx) => planDeliveries(ctx, { noticeId, channels }))
        if (reached > 0) continue
        count.unreached.inc()
        log.error({ noticeId }, 'a notice reaches nobody')
      }
    },
    'send-delivery': async (payload: unknown) => {
      const { cityId, deliveryId } = SendingWork.parse(payload)
      const tried = await sendDelivery({ act: await actIn(cityId), channels }, deliveryId)
      if (tried?.state !== 'FAILED') return
      count.failed.inc()
      log.error({ deliveryId, why: tried.error }, 'a notice could not be delivered')
    },
    'climb-notices': () => inEveryCity(climbNotices),
    'tell-late-orders': () => inEveryCity(tellLateOrders),
  }
  return runQueue(
    { ownerUrl, log },
    { schema: 'graphile_worker', tasks, concurrency: 2, crontab: everyMinute },
  )
}

/** 送达计数 — what reached nobody, and what no channel took. Alarms: docs/deployment.md. */
export const countNotices = (registry: Registry) => ({
  unreached: new Counter({
    name: 'zhihui_notices_unreached_total',
    help: 'Notices for an office where nobody is',
    registers: [registry],
  }),
  failed: new Counter({
    name: 'zhihui_deliveries_failed_total',
    help: 'Notices that a channel could not deliver for good',
    registers: [registry],
  }),
})
