import type { Actor } from '../ctx.ts'
import { DomainError } from '../errors.ts'

/** 领办时长 — how long a task is kept for whoever works on it, in minutes; asked for again, it counts anew. */
export const reservationMinutes = 5

/** A task as far as it is kept for somebody. */
export type Kept = {
  readonly reservedById: string | null
  /** Name of that person; null where they are not ours to know. */
  readonly reservedBy: string | null
  readonly reservedUntil: Date | null
}

/** 领办 — whether a task is kept for somebody at an instant: it ends by itself. */
export const isReserved = (until: Date | null, at: Date): boolean => until !== null && until > at

/** 领办中 — refuses a task that is kept for somebody else; throws TASK_RESERVED. */
export function assertNotKept(task: Kept, actor: Actor, at: Date): void {
  const { reservedById, reservedBy, reservedUntil: until } = task
  if (until === null || !isReserved(until, at) || reservedById === actor.id) return
  throw taskReserved(reservedBy, until)
}

const taskReserved = (by: string | null, until: Date) =>
  new DomainError(
    'TASK_RESERVED',
    `${by ?? 'Somebody else'} works on this task until ${until.toISOString()}. Nothing was changed; take it over, or choose another one.`,
    null,
    { by, until },
  )
