import { createHash } from 'node:crypto'
import type { Ctx } from './ctx.ts'
import { idempotencyConflict } from './errors.ts'

type Request = { key: string | null | undefined; operation: string; input: unknown }

const keptMs = 24 * 60 * 60 * 1000

/**
 * 幂等 — runs a request once a key: a repeat is answered with what was stored in the first one's
 * transaction, for 24 hours. One that comes meanwhile waits. Throws IDEMPOTENCY_CONFLICT when the
 * key was used for something else.
 */
export async function once<T extends object>(
  ctx: Ctx,
  { key, operation, input }: Request,
  run: () => Promise<T>,
): Promise<T> {
  if (key === null || key === undefined) return run()
  const actorId = ctx.actor.id ?? ctx.actor.kind
  const requestHash = hashOf({ operation, input })
  if (!(await claim(ctx, { actorId, key, operation, requestHash })))
    return stored<T>(ctx, { actorId, key, requestHash })
  const result = await run()
  await ctx.db.idempotencyKey.update({
    where: { cityId_actorId_key: { cityId: ctx.city.cityId, actorId, key } },
    data: { result: JSON.parse(JSON.stringify(result, withoutSecret)) },
  })
  return result
}

// What is shown once is not kept: a repeat is answered without it.
const withoutSecret = (name: string, value: unknown) => (name === 'secret' ? undefined : value)

type Claim = { actorId: string; key: string; operation: string; requestHash: string }

// PostgreSQL makes a second insert of the same key wait for the first one's commit or rollback.
async function claim(ctx: Ctx, { actorId, key, operation, requestHash }: Claim): Promise<boolean> {
  const at = ctx.now()
  const claimed = await ctx.db.$executeRaw`
    INSERT INTO idempotency_keys AS kept
      (city_id, actor_id, key, operation, request_hash, result, created_at)
    VALUES
      (${ctx.city.cityId}::uuid, ${actorId}, ${key}, ${operation}, ${requestHash}, 'null', ${at})
    ON CONFLICT (city_id, actor_id, key) DO UPDATE
    SET operation = EXCLUDED.operation, request_hash = EXCLUDED.request_hash,
        created_at = EXCLUDED.created_at
    WHERE kept.created_at <= ${new Date(at.getTime() - keptMs)}`
  return claimed === 1
}

async function stored<T extends object>(
  ctx: Ctx,
  { actorId, key, requestHash }: Omit<Claim, 'operation'>,
): Promise<T> {
  const kept = await ctx.db.idempotencyKey.findUniqueOrThrow({
    where: { cityId_actorId_key: { cityId: ctx.city.cityId, actorId, key } },
  })
  if (kept.requestHash !== requestHash) throw idempotencyConflict()
  // What this very operation stored for the same input.
  return kept.result as T
}

const hashOf = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value, sorted)).digest('hex')

// Two spellings of one request are one request.
function sorted(_name: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
