import { Prisma } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { notFound, taskClosed, versionConflict } from '../errors.ts'
import { type CaseFile, caseFileColumns } from './case-file.ts'
import type { LockedTask } from './locked-task.ts'
import { assertOpen } from './rules.ts'

type Asked = { readonly taskId: string; readonly expectedVersion?: number | null }
type Row = CaseFile & {
  readonly task: Omit<LockedTask, 'case' | 'reservedUntil'>
  readonly reservedUntil: Date | null
}

const taskFields = Prisma.sql`jsonb_build_object(
  'id', t.id, 'caseId', t.case_id, 'cityId', t.city_id, 'cityCode', y.code, 'engineId', t.engine_id, 'jobKey', t.job_key::text,
  'elementId', t.element_id, 'name', t.name, 'role', t.role, 'unitId', t.unit_id, 'outcomes', t.outcomes,
  'stage', t.stage, 'clock', t.clock, 'action', t.action, 'status', t.status, 'version', t.version,
  'reservedById', t.reserved_by_id, 'reservedBy', p.name,
  'appointedId', t.appointed_id, 'collectorId', g.collector_id, 'form', f.document, 'sameBodyVerification', y.same_body_verification)`

/**
 * Locks a task's case, then reads both with all that completing it needs. Of many who complete one task only the
 * first still finds it open: the others are refused here, or by the guard with which it is closed. Throws
 * NOT_FOUND, TASK_CLOSED, VERSION_CONFLICT, CASE_CLOSED.
 */
export async function lockTask(ctx: Ctx, { taskId, expectedVersion }: Asked): Promise<LockedTask> {
  const [row] = await ctx.db.$queryRaw<Row[]>`
    SELECT ${caseFileColumns}, ${taskFields} AS task, t.reserved_until AS "reservedUntil"
    FROM tasks t
    JOIN cases c ON c.id = t.case_id
    JOIN cities y ON y.id = c.city_id
    LEFT JOIN responsibility_grids g ON g.id = t.responsibility_grid_id
    LEFT JOIN people p ON p.id = t.reserved_by_id
    LEFT JOIN forms f ON f.process_edition_id = c.process_edition_id AND f.form_id = t.form_id
    WHERE t.id = ${taskId}::uuid
    FOR UPDATE OF c`
  if (row === undefined) throw notFound('This task')
  const { task, reservedUntil, ...caseFile } = row
  if (task.status !== 'OPEN') throw taskClosed()
  if (expectedVersion != null && expectedVersion !== task.version)
    throw versionConflict('This task')
  assertOpen(caseFile)
  return { ...task, reservedUntil, case: caseFile }
}
