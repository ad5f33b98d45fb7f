import type pg from 'pg'
import { list } from './catalogue.ts'
import { copyIn } from './copy-rows.ts'

/** 排队的工作 — what the queue has yet to do, without who was at it: that one is gone after a restore. */
export const queueColumns = [
  'task',
  'payload',
  'run_at',
  'max_attempts',
  'job_key',
  'priority',
] as const

export const queuedRows = `
  SELECT t.identifier AS task, j.payload, j.run_at, j.max_attempts, j.key AS job_key, j.priority
  FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
  ORDER BY j.id`

/** Adds the saved jobs to an empty queue. */
export async function refillQueue(client: pg.Client, file: string): Promise<void> {
  await client.query(
    `CREATE TEMPORARY TABLE saved_jobs (n bigserial, task text, payload json, run_at timestamptz,
       max_attempts int, job_key text, priority int) ON COMMIT DROP`,
  )
  await copyIn(client, `saved_jobs (${list(queueColumns)})`, file)
  await client.query(
    `SELECT graphile_worker.add_job(task, payload, run_at => run_at, max_attempts => max_attempts,
       job_key => job_key, priority => priority) FROM (SELECT * FROM saved_jobs ORDER BY n) AS job`,
  )
}
