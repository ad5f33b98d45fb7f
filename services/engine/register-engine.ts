import type pg from 'pg'
import type { EngineGate } from './engine-gate.ts'
import type { EngineIdentity } from './engine-id.ts'

type Room = { readonly pool: pg.Pool; readonly identity: EngineIdentity }

/** 登记引擎 — makes the engine's id known to the record. */
export async function registerEngine({ pool, identity }: Room): Promise<void> {
  await pool.query('SELECT register_engine($1)', [identity.current()])
}

/** 更换标识 — the engine's folder was rolled back: a new id, and nothing is sent until somebody has reconciled. */
export async function renewEngine(room: Room & { readonly gate: EngineGate }): Promise<void> {
  room.gate.hold()
  const replaced = room.identity.current()
  await room.pool.query('SELECT register_engine($1, $2)', [await room.identity.renew(), replaced])
}
