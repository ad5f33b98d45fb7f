import { Prisma } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { RecordBehind, RepeatedKey } from '../passing-errors.ts'
import type { CaseFile } from './case-file.ts'
import { type OfferedStep, resumeAt } from './resume-task.ts'

/**
 * 失忆作业 — an engine that is killed may have offered a job that its log does not hold yet; back again it goes the
 * same way once more, with other keys. What it never put into its record it has forgotten: neither that the step
 * began nor that its job ended. The condition of such tasks at the step of a job.
 */
export const isForgotten = ({ caseId, engineId, instanceKey, elementId, jobKey }: OfferedStep) =>
  Prisma.sql`t.case_id = ${caseId}::uuid AND t.engine_id = ${engineId}::uuid AND t.element_id = ${elementId}
    AND t.job_key <> ${BigInt(jobKey)} AND t.status <> 'CANCELED' AND NOT t.awaits_job AND t.element_key IS NOT NULL
    AND NOT EXISTS (
      SELECT FROM engine_records r WHERE r.value_type = 'JOB' AND r.key = t.job_key AND r.engine_id = t.engine_id)
    AND NOT EXISTS (
      SELECT FROM element_visits v WHERE v.instance_key = ${BigInt(instanceKey)} AND v.element_key = t.element_key
        AND v.engine_id = t.engine_id)`

/**
 * 接续失忆 — a job that got no task of its own: it is that of the task whose job the engine has forgotten, with all
 * that an officer has done there. Throws RecordBehind until the record is past the beginning of this step: only then
 * what it lacks was never there; RepeatedKey for a job that is another case's.
 */
export async function resumeForgotten(
  ctx: Ctx,
  caseFile: CaseFile,
  job: OfferedStep,
): Promise<void> {
  const { caseId, engineId, instanceKey, elementInstanceKey, jobKey } = job
  const own = await ctx.db.task.count({ where: { caseId, engineId, jobKey: BigInt(jobKey) } })
  if (own > 0) return
  const begun = await ctx.db.elementVisit.findFirst({
    where: { engineId, elementKey: BigInt(elementInstanceKey), instanceKey: BigInt(instanceKey) },
    orderBy: { position: 'asc' },
    select: { at: true },
  })
  // keys tell the order only as long as none was forgotten: then a later beginning does
  const forgotten = Prisma.sql`SELECT t.id FROM tasks t
    WHERE ${isForgotten(job)} AND (t.job_key < ${BigInt(jobKey)}
      OR uuid_extract_timestamp(t.id) + interval '1 second' < ${begun?.at ?? null}::timestamptz)
    ORDER BY t.id LIMIT 1`
  if (begun !== null && (await resumeAt(ctx, caseFile, { job, task: forgotten }))) return
  const taken = await ctx.db.task.count({ where: { engineId, jobKey: BigInt(jobKey) } })
  if (taken > 0) throw new RepeatedKey(`job ${jobKey} is another case's`)
  // what the first look missed has been told meanwhile, or will be in a moment
  throw new RecordBehind(`the record does not know yet how job ${jobKey} began`)
}
