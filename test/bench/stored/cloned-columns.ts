import type pg from 'pg'

/** One column, as the catalogue knows it. */
export type Column = { readonly column: string; readonly type: string }
/** A table that holds cases or a part of them. */
export type CaseTable = { readonly table: string; readonly columns: readonly Column[] }

/** A row's own id, or that of a row of the same case, as its clone has it. */
const clonedId = (column: string) => `${clonedText(`o.${column}::text`)}::uuid`
/** Another instant and another end, the same random middle. */
export const clonedText = (id: string) => `(k.id_head || substr(${id}, 15, 14) || k.id_tail)`
const ownUnit = (column: string) =>
  `CASE WHEN o.${column} = k.unit_id THEN k.new_unit_id ELSE o.${column} END`
const standIn = (column: string, type = 'uuid') =>
  `coalesce((SELECT s.stand_in_id::${type} FROM stand_ins s
    WHERE s.unit_id = k.new_unit_id AND s.person_id = o.${column}::uuid), o.${column})`
const moved = (column: string) => `o.${column} + k.shift`
const renumbered = (column: string) => `o.${column} + k.key_shift`
const renamed = (column: string) =>
  `replace(replace(o.${column}::text, coalesce(k.unit_id::text, ''), coalesce(k.new_unit_id::text, '')),
    k.template_id::text, k.case_id::text)::jsonb`

/** 列规则 — what becomes of a column of a stored case when the case is cloned; any other column is copied. */
const rules: Readonly<Record<string, string>> = {
  case_id: 'k.case_id',
  ...Object.fromEntries(['id', 'task_id', 'clock_id'].map((name) => [name, clonedId(name)])),
  ...Object.fromEntries(
    ['job_key', 'instance_key', 'element_key', 'key', 'position'].map((name) => [
      name,
      renumbered(name),
    ]),
  ),
  ...Object.fromEntries(['unit_id', 'responsible_unit_id'].map((name) => [name, ownUnit(name)])),
  ...Object.fromEntries(
    ['person_id', 'closed_by_id', 'actor_id'].map((name) => [name, standIn(name)]),
  ),
  ...Object.fromEntries(['proposal', 'form', 'facts'].map((name) => [name, renamed(name)])),
  'audit_entries.actor_id': standIn('actor_id', 'text'),
  'audit_entries.subject_id': `CASE o.subject_type WHEN 'Case' THEN k.case_id::text
    WHEN 'Task' THEN ${clonedText('o.subject_id')} ELSE o.subject_id END`,
  'clocks.key': 'o.key',
  'notices.cause': `${clonedText('o.cause')} || substr(o.cause, 37)`,
  'notices.facts': `jsonb_set(o.facts, '{dueAt}', to_jsonb(to_char(
    (o.facts->>'dueAt')::timestamptz AT TIME ZONE 'UTC' + k.shift, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))`,
  'reporters.phone': `CASE WHEN o.phone IS NOT NULL THEN '0359-' || (2000000 + k.n) END`,
  'tasks.responsibility_grid_id':
    'CASE WHEN o.responsibility_grid_id IS NOT NULL THEN k.responsibility_grid_id END',
  'cases.id': 'k.case_id',
  ...Object.fromEntries(
    [
      ...['case_number', 'standard', 'class_kind', 'class_code', 'class_name', 'description'],
      ...['address', 'longitude', 'latitude', 'grid_id', 'responsibility_grid_id', 'street_id'],
      ...['component_id', 'reported_at'],
    ].map((name) => [`cases.${name}`, `k.${name}`]),
  ),
  'cases.condition_no': 'CASE WHEN o.condition_no IS NOT NULL THEN k.condition_no END',
  'cases.manual_entry_id': 'CASE WHEN o.manual_entry_id IS NOT NULL THEN k.manual_entry_id END',
}

const expressionOf = (table: string, { column, type }: Column): string =>
  rules[`${table}.${column}`] ??
  rules[column] ??
  (type === 'timestamptz' ? moved(column) : `o.${column}`)

/** Every table that holds a case or a part of one; numbers that the database gives stay its own. */
export async function tablesOfCases(owner: pg.ClientBase): Promise<readonly CaseTable[]> {
  const { rows } = await owner.query<CaseTable>(`
    SELECT c.table_name AS "table",
      json_agg(json_build_object('column', c.column_name, 'type', c.udt_name)
        ORDER BY c.ordinal_position) AS columns
    FROM information_schema.columns c
    JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
      AND coalesce(c.column_default, '') NOT LIKE 'nextval%' AND c.is_generated = 'NEVER'
      AND (c.table_name = 'cases' OR EXISTS (
        SELECT FROM information_schema.columns x
        WHERE x.table_schema = 'public' AND x.table_name = c.table_name AND x.column_name = 'case_id'))
    GROUP BY 1 ORDER BY 1`)
  return rows
}

/** The one statement that clones a table's rows for the clones that are planned. */
export function cloneStatement({ table, columns }: CaseTable): string {
  const names = columns.map(({ column }) => `"${column}"`).join(', ')
  const values = columns.map((column) => expressionOf(table, column)).join(',\n      ')
  return `INSERT INTO ${table} (${names})
    SELECT ${values}
    FROM ${table} o JOIN clones k ON k.template_id = ${table === 'cases' ? 'o.id' : 'o.case_id'}`
}
