import { z } from 'zod'
import { Role, Theme } from '../../prisma/generated/client.ts'
import type { CityClock } from '../city-time.ts'
import type { Recognition } from './open-session.ts'
import type { Viewer } from './viewer.ts'

const role = z.enum(Role)
const scope = {
  city_id: z.string(),
  city_code: z.string(),
  city_ids: z.array(z.string()),
  related_city_ids: z.array(z.string()),
  clock_offset_ms: z.bigint(),
  clock_speed: z.int(),
  clock_since: z.date(),
}
const Sessions = z.array(
  z.object({
    ...scope,
    person_id: z.string(),
    name: z.string(),
    language: z.string(),
    theme: z.enum(Theme),
    unit_id: z.string().nullable(),
    roles: z.array(
      z.object({ role, unitId: z.string().nullable(), insteadOf: z.string().nullable() }),
    ),
  }),
)
const ApiKeys = z.array(
  z.object({ ...scope, key_id: z.string(), name: z.string(), scopes: z.array(role) }),
)

/** 会话用户 — the person behind a session's token, with roles and scope. */
export async function findSession(
  db: Recognition['db'],
  tokenHash: Uint8Array<ArrayBuffer>,
  at: Date,
): Promise<Viewer | null> {
  const rows = await db.$queryRaw`SELECT * FROM find_session(${tokenHash}, ${at})`
  const [row] = Sessions.parse(rows)
  if (row === undefined) return null
  const { person_id: id, name, unit_id: unitId, roles, language, theme } = row
  return {
    actor: { kind: 'PERSON', id, name, unitId, roles },
    scope: scopeOf(row),
    clock: clockOf(row),
    language,
    theme,
  }
}

/** 密钥用户 — the machine client behind an API key; its scopes are its roles. */
export async function findApiKey(
  db: Recognition['db'],
  keyHash: Uint8Array<ArrayBuffer>,
  at: Date,
): Promise<Viewer | null> {
  const rows = await db.$queryRaw`SELECT * FROM find_api_key(${keyHash}, ${at})`
  const [row] = ApiKeys.parse(rows)
  if (row === undefined) return null
  const roles = row.scopes.map((held) => ({ role: held, unitId: null }))
  const { key_id: id, name } = row
  return {
    actor: { kind: 'API_CLIENT', id, name, unitId: null, roles },
    scope: scopeOf(row),
    clock: clockOf(row),
    language: 'en',
    theme: 'SYSTEM',
  }
}

type Row = z.infer<typeof ApiKeys>[number] | z.infer<typeof Sessions>[number]

const clockOf = (row: Row): CityClock => ({
  clockOffsetMs: row.clock_offset_ms,
  clockSpeed: row.clock_speed,
  clockSince: row.clock_since,
})

const scopeOf = (row: Row) => ({
  cityId: row.city_id,
  cityCode: row.city_code,
  cityIds: row.city_ids,
  relatedCityIds: row.related_city_ids,
})
