import { englishClassNames } from '../catalogue/class-names.ts'
import type { Act, Ctx } from '../ctx.ts'
import { afterAttempt, type Tried } from './after-attempt.ts'
import type { Channels, Sending } from './channel.ts'
import { noticeInWords } from './words.ts'

type Room = { readonly act: Act; readonly channels: Channels }
type Prepared = { readonly attempts: number; readonly send: () => Promise<Sending> }

/**
 * 发送 — one try to send a delivery, between two acts: nothing is locked while a server far away takes its time. A
 * process that dies in between tries it again, under the same id. Null for one that no longer waits.
 */
export async function sendDelivery({ act, channels }: Room, id: string): Promise<Tried | null> {
  const prepared = await act((ctx) => prepare(ctx, { id, channels }))
  if (prepared === null) return null
  const sending = await prepared.send()
  return act((ctx) => record(ctx, { id, attempts: prepared.attempts, sending }))
}

const parts = {
  person: { select: { email: true, phone: true, language: true } },
  case: { select: { caseNumber: true, className: true, address: true } },
  notice: { select: { kind: true, facts: true } },
} as const
const gone: Sending = { kind: 'NEVER', why: 'This channel or this address is no longer there.' }

type Asked = { readonly id: string; readonly channels: Channels }

async function prepare({ db }: Ctx, { id, channels }: Asked): Promise<Prepared | null> {
  const delivery = await db.delivery.findUnique({ where: { id }, include: parts })
  if (delivery === null || delivery.state !== 'QUEUED') return null
  const { channel: name, attempts, person, notice } = delivery
  const channel = name === 'APP' ? undefined : channels[name]
  const to = channel?.addressOf(person ?? nobody) ?? null
  if (channel === undefined || to === null) return { attempts, send: async () => gone }
  const city = await db.city.findUniqueOrThrow({
    where: { id: delivery.cityId },
    select: { name: true, nameEn: true, timeZone: true },
  })
  const inEnglish = await englishClassNames(db, delivery.cityId)
  const about = delivery.case && {
    ...delivery.case,
    classNameEn: inEnglish.get(delivery.case.className) ?? '',
  }
  const spoken = noticeInWords({ ...notice, case: about, city }, person?.language ?? 'zh')
  return { attempts, send: () => channel.send({ id, to, ...spoken }) }
}

const nobody = { email: null, phone: null }

type Recorded = { readonly id: string; readonly attempts: number; readonly sending: Sending }

/** Two tries of one delivery at the same time count once. */
async function record(ctx: Ctx, { id, attempts, sending }: Recorded): Promise<Tried | null> {
  const tried = afterAttempt(attempts + 1, sending)
  const { state, error, again } = tried
  const at = ctx.now()
  const [recorded] = await ctx.db.delivery.updateManyAndReturn({
    where: { id, attempts, state: 'QUEUED' },
    data: {
      ...{ state, error, attempts: attempts + 1 },
      ...(state === 'SENT' && { sentAt: at }),
      ...(state === 'FAILED' && { failedAt: at }),
    },
    select: { cityId: true },
  })
  if (recorded === undefined) return null
  if (again !== null)
    await ctx.db
      .$executeRaw`SELECT enqueue_delivery(${id}::uuid, ${recorded.cityId}::uuid, ${again}::int)`
  return tried
}
