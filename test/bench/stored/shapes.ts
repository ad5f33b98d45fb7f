import type pg from 'pg'
import type { CaseTable } from './cloned-columns.ts'

type Row = Readonly<Record<string, unknown>>
/** What a clone has of its own; anything else it has from the case it was cloned from. */
const varied = new Set([
  ...['case_number', 'class_code', 'class_name', 'condition_no', 'description', 'address'],
  ...['longitude', 'latitude', 'grid_id', 'responsibility_grid_id', 'street_id', 'component_id'],
  ...['manual_entry_id', 'responsible_unit_id', 'unit_id', 'text', 'phone', 'engine_id'],
  ...['reported_by_id', 'person_id', 'closed_by_id', 'actor_id', 'actor_name'],
])
const keys = new Set(['job_key', 'instance_key', 'element_key', 'position', 'key'])
const ownIds = /^(id|case_id|task_id|clock_id|cause|subject_id)$/
const keysApart = 1_000_000_000
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/

/** Its random middle: what a clone's id has in common with the original's. */
export const middleOf = (id: string) => id.slice(14, 28)

/** 形状 — the rows of cases in a table by the case they are cloned from: nulls, values, instants relative to the report; what varies only by its type. */
export async function shapesOf(
  owner: pg.ClientBase,
  caseIds: readonly string[],
  { table }: CaseTable,
): Promise<readonly (readonly [middle: string, rows: readonly string[]])[]> {
  const key = table === 'cases' ? 'id' : 'case_id'
  const { rows } = await owner.query<{ id: string; reported_at: Date; rows: Row[] }>(
    `SELECT c.id, c.reported_at, coalesce(jsonb_agg(to_jsonb(o)) FILTER (WHERE o.${key} IS NOT NULL), '[]') AS rows
     FROM cases c LEFT JOIN ${table} o ON o.${key} = c.id WHERE c.id = ANY ($1) GROUP BY c.id`,
    [caseIds],
  )
  return rows.map(({ id, reported_at: zero, rows: found }) => [
    middleOf(id),
    found.map((row) => JSON.stringify(shapeOf(row, zero))).sort(),
  ])
}

const shapeOf = (row: Row, zero: Date) =>
  Object.entries(row).map(([column, value]) => [column, relative(column, value, zero)])

function relative(column: string, value: unknown, zero: Date): unknown {
  if (value === null) return null
  if (typeof value === 'object') return documentOf(value)
  if (varied.has(column)) return typeof value
  if (keys.has(column) && typeof value === 'number') return value % keysApart
  // the database's own numbering
  if (column === 'id' && typeof value === 'number') return 'number'
  if (typeof value !== 'string') return value
  if (instant.test(value)) return new Date(value).getTime() - zero.getTime()
  return ownIds.test(column) ? middleOf(value) + value.slice(36) : value
}

/** Which fields a document has, of which types; how long its lists are. */
function documentOf(value: unknown): unknown {
  if (value === null) return null
  if (typeof value !== 'object') return typeof value
  if (Array.isArray(value)) return value.map(documentOf)
  return Object.entries(value).map(([name, inner]) => [name, documentOf(inner)])
}
