import { z } from 'zod'
import type { Task } from '../../prisma/generated/client.ts'
import type { Actor } from '../ctx.ts'
import { isCandidate } from './rules.ts'

const Outcomes = z.array(z.object({ key: z.string(), zh: z.string(), en: z.string() }))
type OpenTask = Pick<
  Task,
  | 'id'
  | 'elementId'
  | 'name'
  | 'nameEn'
  | 'role'
  | 'unitId'
  | 'appointedId'
  | 'formId'
  | 'outcomes'
  | 'status'
  | 'version'
> & { readonly responsibilityGrid: { readonly collectorId: string | null } | null }

/** 可办操作 — one thing this person may do with a case now: end an open step with an outcome. */
export type AvailableAction = {
  readonly taskId: string
  readonly taskVersion: number
  readonly elementId: string
  readonly name: string
  readonly nameEn: string
  readonly formId: string
  readonly outcome: string
  readonly outcomeZh: string
  readonly outcomeEn: string
}

/** Lists the outcomes of a case's open tasks that somebody may take; the screens repeat no rule. */
export function availableActions(actor: Actor, tasks: readonly OpenTask[]): AvailableAction[] {
  return tasks
    .filter((task) => task.status === 'OPEN' && isCandidate(actor, holderOf(task)))
    .flatMap((task) =>
      Outcomes.parse(task.outcomes).map(({ key, zh, en }) => ({
        taskId: task.id,
        taskVersion: task.version,
        elementId: task.elementId,
        name: task.name,
        nameEn: task.nameEn,
        formId: task.formId,
        outcome: key,
        outcomeZh: zh,
        outcomeEn: en,
      })),
    )
}

const holderOf = ({ role, unitId, appointedId, responsibilityGrid }: OpenTask) => ({
  role,
  unitId,
  appointedId,
  collectorId: responsibilityGrid?.collectorId ?? null,
})
