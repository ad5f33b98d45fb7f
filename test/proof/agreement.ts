import { setTimeout as pause } from 'node:timers/promises'
import { connectEngine } from '../../services/engine/client.ts'
import type { Query } from './installation.ts'
import type { Ledger } from './ledger.ts'

type Place = { readonly query: Query; readonly gatewayAddress: string }
/** How many rows break each rule; the rules are the names. */
export type Breaches = Readonly<Record<string, number>>

const count = (from: string) => `SELECT count(*)::int AS n FROM ${from}`
const moreThanOnce = (table: string, by: string, where = 'true') =>
  count(`(SELECT FROM ${table} WHERE ${where} GROUP BY ${by} HAVING count(*) > 1) AS twice`)

/** 未结 — what still has to happen before all cases are at their end and the engine's record with them. */
export const unfinished = {
  'cases that have not ended': count(
    `cases WHERE stage <> 'CLOSED' OR evaluated_at IS NULL OR engine_state <> 'ENDED'`,
  ),
  'open tasks': count(`tasks WHERE status = 'OPEN'`),
  'running clocks': count(`clocks WHERE state <> 'STOPPED'`),
  'ladders that have not ended': count('ladders WHERE ended_at IS NULL'),
  'commands in the queue': count('engine_commands.jobs'),
  'instances that the engine has not ended': count(`element_visits a
    WHERE a.element_type = 'PROCESS' AND a.intent = 'ELEMENT_ACTIVATED' AND NOT EXISTS (
      SELECT FROM element_visits e WHERE e.instance_key = a.instance_key AND e.element_type = 'PROCESS'
        AND e.intent IN ('ELEMENT_COMPLETED', 'ELEMENT_TERMINATED'))`),
} as const

/** 加倍 — effects that happened more than once. */
const doubled = {
  'reports audited twice': moreThanOnce('audit_entries', 'subject_id', `action = 'reportCase'`),
  'completions audited twice': moreThanOnce(
    'audit_entries',
    'subject_id',
    `action = 'completeTask'`,
  ),
  'steps taken twice': moreThanOnce('step_visits', 'case_id, element_id'),
  'tasks opened twice': moreThanOnce('tasks', 'case_id, element_id'),
  'handling clocks started twice': moreThanOnce('clocks', 'case_id, key'),
  'clocks stopped twice': moreThanOnce('clock_entries', 'clock_id, kind', `kind <> 'RESUMED'`),
  'levels reached twice': moreThanOnce('escalations', 'clock_id, level'),
  'notices given twice': moreThanOnce('notices', 'case_id, cause'),
  'steps completed twice in the engine': moreThanOnce(
    'engine_records',
    'engine_id, key',
    `value_type = 'JOB' AND intent = 'COMPLETED'`,
  ),
  'cases ended by two instances': moreThanOnce(
    'element_visits',
    'case_id',
    `element_id = 'endEvent_CaseClosed' AND intent = 'ELEMENT_COMPLETED'`,
  ),
} as const

/** 不符 — what record and engine tell differently. */
const differing = {
  'tasks called back': count(`tasks WHERE status NOT IN ('OPEN', 'DONE')`),
  'steps without their task': count(`step_visits v LEFT JOIN tasks t ON t.id = v.task_id
    WHERE v.outcome IS DISTINCT FROM t.outcome AND v.task_id IS NOT NULL`),
  'tasks that the engine ended otherwise': count(`tasks t WHERE NOT EXISTS (
    SELECT FROM engine_records r WHERE r.engine_id = t.engine_id AND r.key = t.job_key
      AND r.value_type = 'JOB' AND r.intent = 'COMPLETED' AND r.facts->>'outcome' = t.outcome)`),
  'cases that their instance did not end': count(`cases c WHERE NOT EXISTS (
    SELECT FROM element_visits e WHERE e.instance_key = c.instance_key
      AND e.element_id = 'endEvent_CaseClosed' AND e.intent = 'ELEMENT_COMPLETED')`),
  'ladders that their instance did not end': count(`ladders l WHERE NOT EXISTS (
    SELECT FROM element_visits e WHERE e.instance_key = l.instance_key
      AND e.element_type = 'PROCESS' AND e.intent = 'ELEMENT_COMPLETED')`),
  'levels without their notices': count(`escalations x WHERE (
      SELECT count(*) FROM notices n WHERE n.cause LIKE x.clock_id || ':' || x.level || ':%')
    <> CASE x.kind WHEN 'WARNING' THEN 1 ELSE 2 END`),
  incidents: count('incidents'),
} as const

/** Notes the cases and tasks of the walk that found the crew: they were asked for, too. */
export async function noteWhatIsThere(query: Query, { reports, endings }: Ledger): Promise<void> {
  for (const { id } of await query<{ id: string }>('SELECT id FROM cases')) reports.add(id)
  const tasks = await query<{ id: string; case_id: string; outcome: string }>(
    'SELECT id, case_id, outcome FROM tasks',
  )
  for (const { id, case_id: caseId, outcome } of tasks) endings.set(id, { caseId, outcome })
}

/** Waits until nothing is unfinished, and gives up when for this long nothing more has happened; answers what still is. */
export async function untilAllEnded(query: Query, patience: number): Promise<Breaches> {
  const databaseIsAway = { 'the database is away': Number.POSITIVE_INFINITY }
  let most = 0
  for (let end = Date.now() + patience; ; ) {
    const askedAt = Date.now()
    const open = await breaches(query, unfinished).catch(() => databaseIsAway)
    if (Object.values(open).every((n) => n === 0) || Date.now() > end) return open
    const taken = await stepsTaken(query).catch(() => most)
    if (taken > most) {
      most = taken
      end = Date.now() + patience
    }
    // asking must not slow down what is waited for
    await pause(Math.max(300, 9 * (Date.now() - askedAt)))
  }
}

/** Every step that an officer or the engine takes counts: a queue that is long brings no case to its end for a while. */
async function stepsTaken(query: Query): Promise<number> {
  const [row] = await query<{ steps: number }>(
    `SELECT (SELECT count(*) FROM tasks WHERE status = 'DONE') + (SELECT count(*) FROM element_visits) AS steps`,
  )
  return Number(row?.steps ?? 0)
}

/** 对账 — the ledger's acts against the database: what it lost, and what is there more than once. */
export async function compare({ query, gatewayAddress }: Place, ledger: Ledger) {
  return {
    lost: await lostActs(query, ledger),
    doubled: {
      ...(await breaches(query, doubled)),
      ...(await unasked(query, ledger)),
    },
    differing: {
      ...(await breaches(query, differing)),
      ...(await stillRunning(query, gatewayAddress)),
    },
  }
}

async function breaches(query: Query, rules: Readonly<Record<string, string>>) {
  const found: Record<string, number> = {}
  for (const [rule, sql] of Object.entries(rules)) {
    const n = (await query<{ n: number }>(sql))[0]?.n ?? 0
    if (n > 0) found[rule] = n
  }
  return found
}

async function lostActs(query: Query, { reports, endings }: Ledger): Promise<Breaches> {
  const cases = new Set((await query<{ id: string }>('SELECT id FROM cases')).map(({ id }) => id))
  const tasks = new Map(
    (
      await query<{ id: string; said: string }>(
        `SELECT id, case_id || ' ' || status || ' ' || coalesce(outcome, '') AS said FROM tasks`,
      )
    ).map(({ id, said }) => [id, said]),
  )
  const lost = {
    reports: [...reports].filter((id) => !cases.has(id)).length,
    completions: [...endings].filter(
      ([id, { caseId, outcome }]) => tasks.get(id) !== `${caseId} DONE ${outcome}`,
    ).length,
  }
  return Object.fromEntries(Object.entries(lost).filter(([, n]) => n > 0))
}

/** Every act was sent until it was acknowledged: what nobody was told of is one too many. */
async function unasked(query: Query, { reports, endings }: Ledger): Promise<Breaches> {
  const rows = await query<{ cases: number; tasks: number }>(
    `SELECT (SELECT count(*)::int FROM cases WHERE id <> ALL ($1)) AS cases,
      (SELECT count(*)::int FROM tasks WHERE status = 'DONE' AND id <> ALL ($2)) AS tasks`,
    [[...reports], [...endings.keys()]],
  )
  const found = {
    'cases that nobody reported': rows[0]?.cases ?? 0,
    'tasks that nobody ended': rows[0]?.tasks ?? 0,
  }
  return Object.fromEntries(Object.entries(found).filter(([, n]) => n > 0))
}

/** Asks the engine itself about every instance that it was ever seen to start. */
async function stillRunning(query: Query, gatewayAddress: string): Promise<Breaches> {
  const rows = await query<{ key: string }>(
    `SELECT DISTINCT instance_key::text AS key FROM element_visits`,
  )
  const client = await connectEngine(gatewayAddress)
  let running = 0
  for (const { key } of rows) {
    const answer = await client.isRunning(key)
    if (answer.kind !== 'done' || answer.value) running += 1
  }
  await client.close()
  return running === 0 ? {} : { 'instances that still run in the engine': running }
}
