import { z } from 'zod'
import type { Ctx } from '../ctx.ts'
import type { CommandRoom, Sent } from './command-room.ts'
import type { QueuedOf } from './read-command.ts'

const askAgain = { kind: 'later', milliseconds: 2_000 } as const
const JobEnd = z.object({ outcome: z.unknown().optional() })

/** 作业已无 — the engine knows no such job: by what the record sink has seen of its end, the completion is done, void or unclear. */
export async function judgeGoneJob(
  command: QueuedOf<'complete-task'>,
  room: Pick<CommandRoom, 'actForCity' | 'callBackTask' | 'alarm'>,
): Promise<Sent> {
  const { engineId, jobKey, taskId } = command
  const act = await room.actForCity(command.cityCode)
  const end = await act(async (ctx) => {
    const record = await ctx.db.engineRecord.findFirst({
      where: { engineId, valueType: 'JOB', key: BigInt(jobKey) },
    })
    if (record?.intent === 'CANCELED') await room.callBackTask(ctx, taskId)
    return record ?? (await hasOtherJob(ctx, command))
  })
  if (end === 'other job') return { kind: 'done' }
  if (end === null) return askAgain
  if (end.intent === 'CANCELED') {
    room.alarm(
      'The engine ended the step before its completion arrived; the record is void.',
      command,
    )
    return { kind: 'done' }
  }
  const { outcome } = JobEnd.parse(end.facts)
  if ((outcome ?? null) !== (command.variables['outcome'] ?? null))
    room.alarm(`The engine completed the step with another outcome: ${String(outcome)}`, command)
  return { kind: 'done' }
}

/** The engine had forgotten the job and offered another one: the task is completed under that. */
async function hasOtherJob({ db }: Ctx, { taskId, engineId, jobKey }: QueuedOf<'complete-task'>) {
  const task = await db.task.findUnique({
    where: { id: taskId },
    select: { engineId: true, jobKey: true },
  })
  const isOwn = task === null || (task.engineId === engineId && String(task.jobKey) === jobKey)
  return isOwn ? null : ('other job' as const)
}
