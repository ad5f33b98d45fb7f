import type { Prisma } from '../../prisma/generated/client.ts'
import type { Transaction } from '../ctx.ts'
import { type Light, lightOf } from '../deadlines/light.ts'

export type StepCount = {
  readonly elementId: string
  readonly name: string
  readonly nameEn: string
  readonly count: number
}
/** 工作列表计数 — how many tasks wait, by step and by light. */
export type WorkListCounts = {
  readonly total: number
  readonly steps: readonly StepCount[]
  readonly lights: Readonly<Record<Light, number>>
}
type Counted = {
  readonly elementId: string
  readonly name: string
  readonly nameEn: string
  readonly warnAt: Date | null
  readonly dueAt: Date | null
}

/** A work list is counted up to here and no further. */
export const countTasksUpTo = 10_000

/** 工作列表计数 — counts the tasks of a work list, in one statement that reads these tasks and no others. */
export async function countWorkList(
  db: Pick<Transaction, 'task'>,
  { where, at }: { readonly where: Prisma.TaskWhereInput; readonly at: Date },
): Promise<WorkListCounts> {
  const tasks = await db.task.findMany({
    where,
    select: { elementId: true, name: true, nameEn: true, warnAt: true, dueAt: true },
    orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: countTasksUpTo,
  })
  return countsOf(tasks, at)
}

/** The counts of tasks at an instant; steps in the order of their most urgent task. */
export function countsOf(tasks: readonly Counted[], at: Date): WorkListCounts {
  const steps = new Map<string, StepCount>()
  const lights: Record<Light, number> = { GREEN: 0, YELLOW: 0, RED: 0 }
  for (const task of tasks) {
    const { elementId, name, nameEn } = task
    const count = (steps.get(elementId)?.count ?? 0) + 1
    steps.set(elementId, { elementId, name, nameEn, count })
    lights[lightOf(task, at)] += 1
  }
  return { total: tasks.length, steps: [...steps.values()], lights }
}
