import type { Role } from '../../prisma/generated/client.ts'
import type { Level } from './ladder-levels.ts'

type Escalated = {
  readonly id: string
  readonly key: string
  readonly unitId: string | null
  /** Whose step it is; null for the handling clock. */
  readonly role: Role | null
}
/** 通知 — who is told of a level: a role at a unit, or everywhere in the city. */
export type LevelNotice = {
  readonly kind: string
  readonly role: Role
  readonly unitId: string | null
  readonly cause: string
}

/** 升级对象 — a warning goes to whoever holds the step; from overdue on also to the desk above: the command center for handling, the shift leader for any other step. */
export function noticesOf(clock: Escalated, level: Level): readonly LevelNotice[] {
  const handling = clock.key === 'handling'
  const notice = (role: Role, unitId: string | null, to: string): LevelNotice => ({
    kind: `CLOCK_${level.kind}`,
    role,
    unitId,
    cause: `${clock.id}:${level.number}:${to}`,
  })
  const holder = notice(clock.role ?? 'DEPARTMENT_OFFICER', clock.unitId, 'holder')
  if (level.kind === 'WARNING') return [holder]
  return [holder, notice(handling ? 'DISPATCHER' : 'SHIFT_LEADER', null, 'desk')]
}
