import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { storageKey } from '../../../services/attachments/file-store.ts'
import { tenantTables } from '../../prisma/a-row.ts'
import type { Asked } from '../../prisma/catalogue.ts'

/** Whose rows: the asked city's own, those of a city above or below it, of one that is neither. */
export type Relation = 'own' | 'above' | 'below' | 'stranger'
export type Planted = {
  readonly relation: Relation
  readonly cityId: string
  /** The id of the city's one row of each table. */
  readonly ids: Readonly<Record<string, string>>
}
type Column = {
  readonly table_name: string
  readonly column_name: string
  readonly type: string
  readonly label: string | null
  readonly refers_to: string | null
  readonly optional: boolean
}

/** A text that nothing else writes: found in an answer, it says whose and what. */
export const canary = (relation: Relation, table: string, column: string) =>
  `c4nary-${relation}-${table}-${column}`
const canaries = /c4nary-(own|above|below|stranger)-([a-z_]+)-([a-z_]+)/g

export type Seen = { readonly relation: string; readonly table: string; readonly column: string }
/** The planted texts in an answer. */
export const canariesIn = (text: string): Seen[] =>
  [...text.matchAll(canaries)].map(([, relation = '', table = '', column = '']) => ({
    relation,
    table,
    column,
  }))

const columnsOf = `
  SELECT c.table_name, c.column_name, coalesce(e.typname, c.udt_name) AS type,
    (SELECT enumlabel FROM pg_enum WHERE enumtypid = e.oid ORDER BY enumsortorder LIMIT 1) AS label,
    (SELECT confrelid::regclass::text FROM pg_constraint k
      JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)
      WHERE k.contype = 'f' AND k.conrelid = c.table_name::regclass AND a.attname = c.column_name
      LIMIT 1) AS refers_to,
    c.is_nullable = 'YES' OR c.column_default IS NOT NULL AS optional
  FROM information_schema.columns c
  LEFT JOIN pg_type e ON e.typname = c.udt_name AND e.typtype = 'e'
  WHERE c.table_schema = 'public' AND c.table_name = ANY ($1) AND c.is_generated = 'NEVER'`

/** References that no constraint names. */
const named: readonly (readonly [RegExp, string])[] = [
  [/^case_id$/, 'cases'],
  [/^task_id$/, 'tasks'],
  [
    /(^|_)unit_id$|^(regulator|owner|maintainer|department_in_charge|street|district)_id$/,
    'organization_units',
  ],
  [/^person_id$|_by_id$|^collector_id$|^actor_id$/, 'people'],
  [/^((manual_)?edition|against)_id$/, 'manual_editions'],
  [/^(manual_)?entry_id$/, 'manual_entries'],
  [/^process_edition_id$/, 'process_editions'],
  [/^calendar_id$/, 'working_calendars'],
  [/^component_id$/, 'components'],
  [/^grid_id$/, 'unit_grids'],
]
/** What has to be as it is for the row to be shown; everything else is filled from the catalogue. */
const fixed: Readonly<Record<string, (text: string) => unknown>> = {
  'manual_editions.status': () => 'PUBLISHED',
  'manual_editions.expires_at': () => '2026-04-02T02:00:00Z',
  'cases.longitude': () => 110,
  'cases.latitude': () => 35,
  'cases.closed_at': () => null,
  'working_calendars.time_zone': () => 'Asia/Shanghai',
  'working_calendars.windows': () => JSON.stringify([{ from: '08:00', to: '18:00' }]),
  'working_calendars.weekdays': () => [1, 2, 3, 4, 5],
  'working_calendars.state': () => 'PUBLISHED',
  'working_calendars.before_id': () => null,
  'working_calendars.days': (text) =>
    JSON.stringify([{ on: '2026-03-03', kind: 'HOLIDAY', name: text }]),
  'working_calendars.schedules': (text) =>
    JSON.stringify([
      { name: text, from: '05-01', to: '09-30', windows: [{ from: '08:00', to: '12:00' }] },
    ]),
  'working_calendars.overrides': () =>
    JSON.stringify([
      {
        unitId: randomUUID(),
        windows: [{ from: '08:00', to: '12:00' }],
        weekdays: [1],
        worksHolidays: true,
      },
    ]),
  'clock_entries.kind': () => 'STOPPED',
  'clocks.pinned_ladder': () => null,
  'tasks.unit_id': () => null,
  'tasks.closed_at': () => null,
  'tasks.reserved_until': () => '2026-03-02T02:05:00Z',
  'tasks.responsibility_grid_id': () => null,
  'tasks.outcomes': (text) => JSON.stringify([{ key: text, zh: text, en: text }]),
  'cases.shared_city_id': () => null,
  'live_events.shared_city_id': () => null,
  'cases.proposal': (text) => aProposal(text),
  'cases.verification_sample': () =>
    JSON.stringify({
      ...{ round: 0, risks: [{ factor: 'BASE', points: 20 }] },
      ...{ share: 20, draw: 19, needed: true },
    }),
  'manual_editions.started_from_id': () => null,
  'manual_edits.undoes_id': () => null,
  'manual_edits.lines': (text) =>
    JSON.stringify([
      {
        ...{ entryId: randomUUID(), classCode: text, className: text, conditionNo: 1 },
        ...{
          before: { limitText: text, limitValue: 1 },
          after: { limitText: text, limitValue: 2 },
        },
      },
    ]),
  'manual_editions.unit_names': () => '{}',
  'releases.document': (text) =>
    JSON.stringify({ documentNumber: text, issuingBody: text, issuedOn: '2026-03-02' }),
  'releases.processes': () => '[]',
  'releases.reviewer': (text) =>
    JSON.stringify({ kind: 'PERSON', id: randomUUID(), name: text, unitId: null, roles: [] }),
  'manual_entries.season': () => '',
  'manual_entries.hours': () => '',
  'manual_entries.legal_bases': (text) =>
    JSON.stringify([{ kind: 'LAW', title: text, reference: text }]),
  'manual_entries.ladder': () => JSON.stringify([{ percent: 100, offices: ['HOLDER'] }]),
  'manual_moved_lines.places': (text) => JSON.stringify([{ classCode: text, conditionNo: 1 }]),
  'manual_trials.counts': () => JSON.stringify({ UNIT: 1 }),
  'manual_trials.loads': (text) =>
    JSON.stringify([{ unitId: randomUUID(), unitName: text, lost: 1, gained: 1 }]),
  'manual_trial_changes.changes': () => ['UNIT'],
  'manual_round_lines.changes': () => ['LIMIT'],
  'manual_round_lines.line': (text) => JSON.stringify({ before: aLine(text), after: aLine(text) }),
  'manual_trial_changes.before': (text) => aProposal(text),
  'manual_trial_changes.after': (text) => aProposal(text),
  'manual_examples.expected': (text) => JSON.stringify(anExpectation(text)),
  'manual_examples.retired_at': () => null,
  'manual_example_results.differences': () => ['LIMIT'],
  'manual_example_results.expected': (text) => JSON.stringify(anExpectation(text)),
  'manual_example_results.found': (text) =>
    JSON.stringify({ ...anExpectation(text), proposal: JSON.parse(aProposal(text)) }),
  'organization_units.parent_id': () => null,
  'process_editions.decisions': (text) => JSON.stringify([{ name: text, xml: text }]),
  'process_editions.steps': (text) =>
    JSON.stringify([{ elementId: text, name: text, clock: 'step:filing' }]),
  'process_drafts.forms': (text) =>
    JSON.stringify([{ formId: text, document: { components: [] } }]),
  'process_drafts.decisions': () => '[]',
  'process_drafts.step_names': () => '[]',
  'process_milestones.forms': () => '[]',
  'process_milestones.decisions': () => '[]',
  'saved_views.deleted_at': () => null,
  'duties.removed_at': () => null,
  'attachments.removed_at': () => null,
  'attachments.clock_request_id': () => null,
  'attachments.bytes': () => 64,
  // of the document that the planted line rests on
  'attachments.legal_title': (text) =>
    text.replace('attachments-legal_title', 'manual_entries-legal_bases'),
  'attachments.legal_reference': () => '',
  'attachments.storage_key': () => storageKey(randomUUID(), randomUUID()),
}
const aLine = (text: string) => ({
  ...{ id: randomUUID(), standard: text, kind: 'COMPONENT', classCode: text, className: text },
  ...{ majorCode: text, majorName: text, conditionNo: 1, filingCondition: text },
  ...{ closingCondition: text, limitText: text, limitValue: 1, limitUnit: 'WORKING_DAY' },
  ...{ unitsText: text, supervisingText: text },
  rules: [{ kind: 'NAMED_UNIT', phrase: text, unitId: randomUUID(), unitName: text }],
})
const anExpectation = (text: string) => ({
  ...{ limitValue: 1, limitUnit: 'WORKING_DAY', dueAt: '2026-03-03T02:00:00Z' },
  units: [{ unitId: randomUUID(), unitName: text }],
  tells: [{ sharePercent: 80, role: 'DISPATCHER', unitId: randomUUID(), unitName: text }],
})
const aProposal = (text: string) =>
  JSON.stringify({
    ...{ entryId: null, conditionNo: 1, limitValue: 1, limitUnit: 'WORKING_DAY' },
    units: [aUnit(text)],
    passed: [{ phrase: text, kind: 'NAMED_UNIT', reasonKey: text }],
  })
const aUnit = (text: string) => ({
  ...{ unitId: randomUUID(), unitName: text, kind: 'NAMED_UNIT', reasonKey: text, phrase: text },
  ...{ alternatives: [text], onBehalfOf: { unitId: randomUUID(), unitName: text } },
})
const samples: Readonly<Record<string, (text: string) => unknown>> = {
  uuid: () => randomUUID(),
  text: (text) => text,
  varchar: (text) => text,
  _text: (text) => [text],
  _uuid: () => [],
  jsonb: (text) => JSON.stringify({ text }),
  bpchar: () => String(randomInt(100_000, 999_999)),
  bytea: () => randomBytes(8),
  bool: () => true,
  timestamptz: () => '2026-03-02T02:00:00Z',
  date: () => '2026-03-02',
  polygon: () => '((0,0),(0,1),(1,1))',
  int4: () => randomInt(1, 1_000_000),
  int8: () => randomInt(1, 1_000_000),
  float8: () => randomInt(1, 90),
}

/** 埋标 — one row of every table for a city, each text of it a canary, its references within the city. */
export async function plant(owner: Asked, relation: Relation, cityId: string): Promise<Planted> {
  const tables = await tenantTables(owner)
  const ids = Object.fromEntries(tables.map((table) => [table, randomUUID()]))
  const rows = await owner(columnsOf, [tables])
  await owner('SET session_replication_role = replica')
  for (const table of tables) {
    const columns = (rows as unknown as readonly Column[]).filter((it) => it.table_name === table)
    const filled = columns.flatMap((column) => {
      const value = sampleFor(column, { relation, cityId, ids })
      return value === undefined ? [] : [{ name: column.column_name, value }]
    })
    const places = filled.map((_, index) => `$${index + 1}`)
    await owner(
      `INSERT INTO ${table} (${filled.map(({ name }) => `"${name}"`)}) VALUES (${places})`,
      filled.map(({ value }) => value),
    )
  }
  const text = (column: string) => canary(relation, 'cities', column)
  await owner('UPDATE cities SET name = $2, name_en = $3 WHERE id = $1', [
    cityId,
    text('name'),
    text('name_en'),
  ])
  await owner('SET session_replication_role = origin')
  return { relation, cityId, ids: { ...ids, cities: cityId } }
}

/** Undefined leaves the column to its default. */
function sampleFor(column: Column, { relation, cityId, ids }: Planted): unknown {
  const { table_name: table, column_name: name, type, label, refers_to: refers } = column
  const text = canary(relation, table, name)
  const own = fixed[`${table}.${name}`]
  if (own !== undefined) return own(text)
  if (name === 'city_id') return cityId
  if (name === 'id' && type === 'uuid') return ids[table]
  if (type === 'uuid') return ids[refers ?? targetOf(name)] ?? randomUUID()
  if (label !== null) return label
  const sample = samples[type]
  if (sample === undefined && !column.optional)
    throw new Error(`No sample for ${table}.${name}: ${type}`)
  return sample?.(text)
}

const targetOf = (name: string) => named.find(([pattern]) => pattern.test(name))?.[1] ?? ''
