import type pg from 'pg'
import { queues } from '../migrate.ts'
import { list } from './catalogue.ts'
import { copyIn } from './copy-rows.ts'

/** 排队的工作 — what the queue has yet to do, without who was at it: that one is gone after a restore. */
export const queueColumns = [
  'queue',
  'task',
  'payload',
  'run_at',
  'max_attempts',
  'job_key',
  'priority',
] as const

const rowsOf = (schema: string) => `
  SELECT '${schema}' AS queue, j.id, t.identifier AS task, j.payload, j.run_at, j.max_attempts,
    j.key AS job_key, j.priority
  FROM ${schema}._private_jobs j JOIN ${schema}._private_tasks t ON t.id = j.task_id`

export const queuedRows = `
  SELECT ${list(queueColumns)} FROM (${queues.map(rowsOf).join(' UNION ALL ')}) AS waiting
  ORDER BY queue, id`

/** Adds the saved jobs to empty queues. */
export async function refillQueue(client: pg.Client, file: string): Promise<void> {
  await client.query(
    `CREATE TEMPORARY TABLE saved_jobs (n bigserial, queue text, task text, payload json, run_at timestamptz,
       max_attempts int, job_key text, priority int) ON COMMIT DROP`,
  )
  await copyIn(client, `saved_jobs (${list(queueColumns)})`, file)
  for (const schema of queues)
    await client.query(
      `SELECT ${schema}.add_job(task, payload, run_at => run_at, max_attempts => max_attempts,
       job_key => job_key, priority => priority) FROM (SELECT * FROM saved_jobs WHERE queue = $1 ORDER BY n) AS job`,
      [schema],
    )
}
