import type { Role } from '../../prisma/generated/client.ts'
import type { NoticeKind } from '../notice-kinds.ts'
import type { LadderOffice, Level } from './ladder-levels.ts'
import { isOfHandling } from './limit-stages.ts'

type Escalated = {
  readonly id: string
  readonly key: string
  readonly unitId: string | null
  /** Whose step it is; null for the handling clock. */
  readonly role: Role | null
}
/** 通知 — who is told of a level: a role at a unit, or everywhere in the city. */
export type LevelNotice = {
  readonly kind: NoticeKind
  readonly role: Role
  readonly unitId: string | null
  readonly cause: string
}

type Told = { readonly role: Role; readonly unitId: string | null }

/** The desk above is the command center for handling, the shift leader for any other step. */
function officeOf({ key, role, unitId }: Escalated, office: LadderOffice): Told {
  if (office === 'HOLDER') return { role: role ?? 'DEPARTMENT_OFFICER', unitId }
  const desk = isOfHandling(key) ? 'DISPATCHER' : 'SHIFT_LEADER'
  return { role: office === 'DESK' ? desk : office, unitId: null }
}

/** 升级对象 — the offices that a level tells, each once. */
export function noticesOf(clock: Escalated, level: Level): readonly LevelNotice[] {
  const told = level.offices.map((office) => ({ office, ...officeOf(clock, office) }))
  const isSame = (one: Told) => (other: Told) =>
    one.role === other.role && one.unitId === other.unitId
  return told
    .filter((one, i) => told.findIndex(isSame(one)) === i)
    .map(({ office, role, unitId }) => ({
      ...{ kind: `CLOCK_${level.kind}` as const, role, unitId },
      cause: `${clock.id}:${level.number}:${office.toLowerCase()}`,
    }))
}
