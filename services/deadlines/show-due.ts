import type { Ctx } from '../ctx.ts'

/** 案件期限 — a case is due when the first of its running clocks is, and so are its steps that have no clock. */
export const showDue = ({ db }: Ctx, caseId: string) => db.$executeRaw`
  WITH earliest AS (
    SELECT due_at, warn_at FROM clocks WHERE case_id = ${caseId}::uuid AND state = 'RUNNING'
    ORDER BY due_at LIMIT 1
  ), task AS (
    UPDATE tasks t SET due_at = (SELECT due_at FROM earliest), warn_at = (SELECT warn_at FROM earliest)
    WHERE t.case_id = ${caseId}::uuid AND t.status = 'OPEN'
      AND NOT EXISTS (SELECT FROM clocks k WHERE k.task_id = t.id)
    RETURNING t.id, t.due_at
  ), visit AS (
    UPDATE step_visits v SET due_at = task.due_at FROM task WHERE v.task_id = task.id
  )
  UPDATE cases SET due_at = (SELECT due_at FROM earliest) WHERE id = ${caseId}::uuid`
