import type pg from 'pg'
import {
  continued,
  isKept,
  isRolledBack,
  type KnownRecord,
  type LastPosition,
  overlaps,
} from './find-roll-back.ts'
import { type InstanceScope, InstanceScopes } from './instance-scopes.ts'
import { type Batch, type EngineRecord, readRecords } from './read-records.ts'
import { jobsLeft } from './waiting-jobs.ts'

type RecordRoom = {
  /** Logged in as the application; only the sink's functions are called. */
  readonly pool: pg.Pool
  readonly engineId: () => string
  /** The engine's folder was rolled back: makes a new engine id, holds the queue. The batch comes again. */
  readonly onRolledBack: () => Promise<void>
  readonly now: () => Date
}

export type RecordKeeper = {
  /** Keeps one bulk body; resolves after its transaction has committed. */
  readonly keep: (body: string) => Promise<void>
  /** Seconds between the engine's last kept record and its keeping; grows while keeping fails. */
  readonly lagSeconds: () => number
  /** Whether records of the past are still coming: what seems not to have happened may only not have been told yet. */
  readonly isCatchingUp: () => boolean
  /** How often jobs of each type were taken and not answered in time, since this process started. */
  readonly timeOuts: () => ReadonlyMap<string, number>
}

/** Seconds. */
const late = 2

/** 保存记录 — each record once, with its city and case, in one transaction a batch. */
export function createRecordKeeper(room: RecordRoom): RecordKeeper {
  let scopes = new InstanceScopes()
  const last = new Map<string, LastPosition>()
  const lag = { seconds: 0, waitingSince: null as number | null, keptAt: 0 }
  const timeOuts = new Map<string, number>()
  const keep = async (body: string) => {
    const batch = readRecords(body)
    if (batch === null) return
    lag.waitingSince ??= Date.parse(batch.end.at)
    if (await isAnotherStory(room, batch, last)) {
      await room.onRolledBack()
      scopes = new InstanceScopes()
      throw new RolledBack('the engine repeats positions under other keys or instants')
    }
    // after a crash the engine tells again what followed its last snapshot: thousands of records
    const before = last.get(placeOf(room, batch))
    if (!isKept(batch, before)) {
      await lookUp(room, scopes, scopes.learn(batch.records))
      await write(room, batch, scopes)
      last.set(placeOf(room, batch), continued(before, batch))
      for (const { intent, jobType } of batch.jobs)
        if (intent === 'TIMED_OUT') timeOuts.set(jobType, (timeOuts.get(jobType) ?? 0) + 1)
    }
    lag.seconds = secondsSince(room, Date.parse(batch.end.at))
    lag.waitingSince = null
    lag.keptAt = room.now().getTime()
  }
  const lagSeconds = () =>
    lag.waitingSince === null ? lag.seconds : secondsSince(room, lag.waitingSince)
  return {
    keep,
    timeOuts: () => timeOuts,
    lagSeconds,
    isCatchingUp: () =>
      lagSeconds() > late && (lag.waitingSince !== null || secondsSince(room, lag.keptAt) <= late),
  }
}

const placeOf = ({ engineId }: RecordRoom, { end }: Batch) => `${engineId()}/${end.partition}`
const secondsSince = ({ now }: RecordRoom, instant: number) =>
  Math.max(0, (now().getTime() - instant) / 1_000)

async function isAnotherStory(room: RecordRoom, batch: Batch, last: Map<string, LastPosition>) {
  const place = placeOf(room, batch)
  const position = last.get(place) ?? (await lastPosition(room, batch))
  if (position === undefined) return false
  last.set(place, position)
  return overlaps(batch, position) && isRolledBack(batch, position, await knownRecords(room, batch))
}

/** The batch is not kept under the old id; the engine sends it again and finds the new one. */
class RolledBack extends Error {
  override readonly name = 'RolledBack'
}

async function lastPosition({ pool, engineId }: RecordRoom, { end }: Batch) {
  const { rows } = await pool.query<LastPosition>(
    `SELECT position::text, ${iso('at')} AS at, ${iso('latest')} AS latest FROM engine_positions
     WHERE engine_id = $1 AND partition = $2`,
    [engineId(), end.partition],
  )
  return rows[0]
}

async function knownRecords({ pool, engineId }: RecordRoom, { end, records }: Batch) {
  const { rows } = await pool.query<KnownRecord>(
    `SELECT position::text, key::text, ${iso('at')} AS at FROM known_records($1, $2, $3)`,
    [engineId(), end.partition, records.map(({ position }) => position)],
  )
  return rows
}

const iso = (column: 'at' | 'latest') =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

type FoundScope = { readonly instance_key: string } & InstanceScope

/** Instances that started before this process: kept rows know their city and case. */
async function lookUp(room: RecordRoom, scopes: InstanceScopes, keys: readonly string[]) {
  if (keys.length === 0) return
  const { rows } = await room.pool.query<FoundScope>(
    `SELECT instance_key::text, city_code AS "cityCode", case_id AS "caseId"
     FROM instance_scopes($1, $2)`,
    [room.engineId(), keys],
  )
  for (const { instance_key, cityCode, caseId } of rows)
    scopes.set(instance_key, { cityCode, caseId })
}

async function write(
  { pool, engineId }: RecordRoom,
  { end, records, jobs }: Batch,
  scopes: InstanceScopes,
) {
  const owned = records.flatMap((record) => withScope(record, scopes))
  const batch = Object.fromEntries(
    kinds.flatMap((kind) => {
      const ofKind = owned.filter((record) => record.kind === kind)
      return ofKind.length > 0 ? [[kind, ofKind]] : []
    }),
  )
  const { ended, waiting } = jobsLeft(jobs)
  // one statement, one transaction
  await pool.query('SELECT keep_records($1, $2, $3), keep_waiting_jobs($1, $4, $5)', [
    engineId(),
    JSON.stringify(end),
    JSON.stringify(batch),
    ended,
    JSON.stringify(waiting),
  ])
}

const kinds = ['start', 'visit', 'fact', 'incident'] as const satisfies EngineRecord['kind'][]

/** A record of nobody's city belongs to another user of the cluster. */
function withScope(record: EngineRecord, scopes: InstanceScopes) {
  const scope = scopes.get(record.instanceKey)
  const cityCode = record.cityCode || scope?.cityCode
  if (!cityCode) return []
  if (scope === undefined) scopes.set(record.instanceKey, { cityCode, caseId: null })
  return [{ ...record, cityCode, caseId: scope?.caseId ?? null }]
}
