import type pg from 'pg'
import { room } from './surroundings.ts'

/** One column, as the catalogue knows it. */
export type Column = { readonly column: string; readonly type: string }
/** A table that holds cases or a part of them. */
export type CaseTable = { readonly table: string; readonly columns: readonly Column[] }

type Rule = (column: string) => string

/** A row's own id, or that of a row of the same case, as its clone has it. */
const cloned: Rule = (column) => `${room}.cloned_id(${column}::uuid, k.shift_ms, k.tail)`
const moved: Rule = (column) => `${column} + k.shift`
const renumbered: Rule = (column) => `${column} + k.key_shift`
const ownUnit: Rule = (column) =>
  `CASE WHEN ${column} = k.unit_id THEN k.new_unit_id ELSE ${column} END`
const ofClone: Rule = (column) => column.replace(/^o\./, 'k.')
const ofCloneIfAny: Rule = (column) => `CASE WHEN ${column} IS NOT NULL THEN ${ofClone(column)} END`
const lost: Rule = (column) =>
  `CASE WHEN ${column} IS NOT NULL THEN coalesce(k.lost_engine_id, ${column}) END`

/** Who works in the clone's beat and at its unit, where the template's did. */
const standIn = (column: string, { theirs, type }: { theirs: string; type: 'id' | 'name' }) =>
  `CASE WHEN ${theirs} = k.collector_id THEN k.${type === 'id' ? 'new_collector_id' : 'collector_name'}
    WHEN k.unit_id = k.new_unit_id OR ${theirs} IS NULL THEN ${column}
    ELSE coalesce((SELECT s.${type === 'id' ? 'stand_in_id' : 'name'} FROM ${room}.stand_ins s
      WHERE s.unit_id = k.new_unit_id AND s.person_id = ${theirs}), ${column}) END`
const person: Rule = (column) => standIn(column, { theirs: column, type: 'id' })
const auditor = "CASE WHEN o.actor_kind = 'PERSON' THEN o.actor_id::uuid END"

/** Unit, condition, class and case by their new names, wherever a document has them. */
const renamed: Rule = (column) => {
  const pairs = [
    ['k.unit_id', 'k.new_unit_id'],
    ['k.unit_name', 'k.new_unit_name'],
    ['k.template_id', 'k.case_id'],
    ['k.old_entry_id', 'k.manual_entry_id'],
  ] as const
  const quoted = (value: string) => `'"' || ${value} || '"'`
  const text = pairs.reduce(
    (all, [from, to]) =>
      `CASE WHEN ${from} IS NULL THEN ${all} ELSE replace(${all}, ${quoted(from)}, ${quoted(to)}) END`,
    `${column}::text`,
  )
  return `CASE WHEN ${column} = '{}' THEN ${column} ELSE (${text})::jsonb END`
}
/** The same, with a number or an instant in it replaced where it stands. */
const renamedWith =
  (path: string, value: string): Rule =>
  (column) =>
    `CASE WHEN jsonb_typeof(${column}->'${path}') IN ('number', 'string')
      THEN jsonb_set(${renamed(column)}, '{${path}}', to_jsonb(${value})) ELSE ${renamed(column)} END`
const iso = (instant: string) =>
  `to_char(${instant} AT TIME ZONE 'UTC' + k.shift, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const each = (names: readonly string[], rule: Rule) => names.map((name) => [name, rule] as const)

/** 列规则 — what becomes of a column of a stored case when the case is cloned; any other column is copied. */
const rules: Readonly<Record<string, Rule>> = Object.fromEntries([
  ...each(['id', 'case_id', 'task_id', 'clock_id', 'notice_id'], cloned),
  ...each(['comment_id', 'merged_report_id', 'order_slip_id'], cloned),
  ['order_slips.token_hash', (column) => `sha256(${column} || k.n::text::bytea)`],
  ...each(['job_key', 'instance_key', 'element_key', 'position', 'engine_records.key'], renumbered),
  ...each(['incidents.key'], renumbered),
  ...each(['engine_id'], lost),
  ...each(['unit_id', 'responsible_unit_id'], ownUnit),
  ...each(['person_id', 'closed_by_id', 'reported_by_id', 'clock_entries.actor_id'], person),
  ...each(['cases.class_code', 'cases.class_name', 'cases.case_number', 'cases.address'], ofClone),
  ...each(['cases.description', 'cases.longitude', 'cases.latitude'], ofClone),
  ...each(['cases.grid_id', 'cases.street_id', 'cases.component_id'], ofCloneIfAny),
  ...each(['responsibility_grid_id', 'cases.condition_no', 'cases.manual_entry_id'], ofCloneIfAny),
  ...each(['cases.proposal'], renamedWith('conditionNo', 'k.condition_no')),
  ...each(['step_visits.form'], renamedWith('conditionNo', 'k.condition_no')),
  ...each(['notices.facts'], renamedWith('dueAt', iso(`(o.facts->>'dueAt')::timestamptz`))),
  ...each(
    ['engine_records.facts'],
    renamedWith('dueDate', `(o.facts->>'dueDate')::bigint + k.shift_ms`),
  ),
  ...each(['audit_entries.details'], renamed),
  // two whom one notice reaches may have the same stand-in
  ['deliveries.person_id', (column) => column],
  ['case_texts.text', () => 'case_text(k.class_name, k.address, k.description)'],
  ['notices.cause', (column) => `${cloned(`left(${column}, 36)`)} || substr(${column}, 37)`],
  // the file itself is not cloned: nothing that is measured opens it
  [
    'attachments.storage_key',
    (column) => `left(${column}, -36) || ${cloned(`right(${column}, 36)`)}`,
  ],
  [
    'reporters.phone',
    (column) => `CASE WHEN ${column} IS NOT NULL THEN '0359-' || (2000000 + k.n) END`,
  ],
  [
    'audit_entries.actor_id',
    (column) => `coalesce((${standIn(auditor, { theirs: auditor, type: 'id' })})::text, ${column})`,
  ],
  ['audit_entries.actor_name', (column) => standIn(column, { theirs: auditor, type: 'name' })],
  [
    'audit_entries.subject_id',
    (column) =>
      `CASE WHEN o.subject_type IN ('Case', 'Task') THEN ${cloned(column)}::text ELSE ${column} END`,
  ],
])

function expressionOf(table: string, { column, type }: Column): string {
  const copied: Rule = type === 'timestamptz' ? moved : (name) => name
  const rule = rules[`${table}.${column}`] ?? rules[column] ?? copied
  return rule(`o.${column}`)
}

/** Every table that holds a case or a part of one, but for what a reconciliation or a trial found; numbers that the database gives stay its own. */
export async function tablesOfCases(owner: pg.ClientBase): Promise<readonly CaseTable[]> {
  const { rows } = await owner.query<CaseTable>(`
    SELECT c.table_name AS "table",
      json_agg(json_build_object('column', c.column_name, 'type', c.udt_name)
        ORDER BY c.ordinal_position) AS columns
    FROM information_schema.columns c
    JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' 
      AND c.table_name NOT IN ('reconciliation_findings', 'manual_trial_cases')
      AND coalesce(c.column_default, '') NOT LIKE 'nextval%' AND c.is_generated = 'NEVER'
      AND (c.table_name = 'cases' OR EXISTS (
        SELECT FROM information_schema.columns x
        WHERE x.table_schema = 'public' AND x.table_name = c.table_name AND x.column_name = 'case_id'))
    GROUP BY 1 ORDER BY 1`)
  return rows
}

/** The one statement that clones a table's rows for the clones of a range of numbers. */
export function cloneStatement({ table, columns }: CaseTable): string {
  const names = columns.map(({ column }) => `"${column}"`).join(', ')
  const values = columns.map((column) => expressionOf(table, column)).join(',\n      ')
  return `INSERT INTO ${table} (${names})
    SELECT ${values}
    FROM ${room}.clones k JOIN ${room}.of_${table} o ON k.template_id = o.${caseColumn(table)}
    WHERE k.n BETWEEN $1 AND $2`
}
const caseColumn = (table: string) => (table === 'cases' ? 'id' : 'case_id')

/** The templates' rows of a table, aside: the table itself grows while it is cloned. */
export const setAside = ({ table }: CaseTable) =>
  `CREATE UNLOGGED TABLE ${room}.of_${table} AS
   SELECT o.* FROM ${table} o JOIN ${room}.templates t ON t.id = o.${caseColumn(table)}`
