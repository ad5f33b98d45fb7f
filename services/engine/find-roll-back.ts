import type { Batch, EngineRecord } from './read-records.ts'

/** A record as it was kept before, by its position. */
export type KnownRecord = { readonly position: string; readonly key: string; readonly at: string }
export type LastPosition = {
  readonly position: string
  readonly at: string
  /** Instant: the latest that was ever told, later than the last one where the clock was set back since. */
  readonly latest: string
}

/** Whether a batch may hold records that were kept before: sent again, or another story under the same numbers. */
export const overlaps = (batch: Batch, last: LastPosition | undefined) =>
  last !== undefined && earliest(batch) <= BigInt(last.position)

/** Whether a batch ends before what was kept last: all of it was kept then, and came again. */
export const isKept = ({ end }: Batch, last: LastPosition | undefined) =>
  last !== undefined && BigInt(end.position) <= BigInt(last.position)

/** What is last after a batch was kept. */
export const continued = (last: LastPosition | undefined, { end }: Batch): LastPosition => ({
  position: end.position,
  at: end.at,
  latest: last !== undefined && last.latest > end.at ? last.latest : end.at,
})

/** 发现回退 — the engine's folder was rolled back when a position returns with another key or instant, or an old position with an instant after all that was told. */
export function isRolledBack(
  batch: Batch,
  last: LastPosition,
  known: readonly KnownRecord[],
): boolean {
  const before = new Map(known.map((record) => [record.position, record]))
  const seenUntil = BigInt(last.position)
  const ended = batch.end
  if (BigInt(ended.position) < seenUntil && ended.at > last.latest) return true
  if (ended.position === last.position && ended.at !== last.at) return true
  return batch.records.some((record) => differs(record, before.get(record.position)))
}

const differs = ({ key, at }: EngineRecord, known: KnownRecord | undefined) =>
  known !== undefined && (known.key !== key || known.at !== at)

const earliest = ({ end, records }: Batch) => BigInt(records[0]?.position ?? end.position)
