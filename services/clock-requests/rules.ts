import type {
  ClockEntryKind,
  ClockRequestKind,
  ClockRequestState,
  ClockState,
  Role,
} from '../../prisma/generated/enums.ts'
import { worksHere } from '../cases/rules.ts'
import type { Actor } from '../ctx.ts'
import type { DomainError } from '../errors.ts'
import { clockNotRunning, clockOverdue, requestsUsedUp } from './refusals.ts'

/** 申请规则 — a city's choice: how often a clock is extended or suspended, and how long each time. */
export type RequestRules = {
  readonly extensionsMost: number
  /** Of the clock's limit, for one extension. */
  readonly extensionShare: number
  readonly suspensionsMost: number
  readonly suspensionDaysMost: number
}
/** What a city says of them, as it is read. */
export const rulesOfCity = {
  extensionsMost: true,
  extensionShare: true,
  suspensionsMost: true,
  suspensionDaysMost: true,
} as const

/** 可申请时钟 — a clock as far as it says what may be asked of it. */
export type AskedClock = {
  readonly key: string
  readonly state: ClockState
  readonly dueAt: Date
  readonly unitId: string | null
  readonly entries: readonly { readonly kind: ClockEntryKind }[]
}
type Owned = { readonly cityId: string; readonly sharedCityId: string | null }

const written = {
  EXTENSION: 'EXTENDED',
  SUSPENSION: 'PAUSED',
  EXEMPTION: 'EXEMPTED',
} as const satisfies Record<ClockRequestKind, ClockEntryKind>
/** 记账类型 — what a granted request writes to the ledger. */
export const entryOf = <Kind extends ClockRequestKind>(kind: Kind) => written[kind]

const often = (kind: ClockRequestKind, rules: RequestRules): number =>
  ({
    EXTENSION: rules.extensionsMost,
    SUSPENSION: rules.suspensionsMost,
    EXEMPTION: 1,
  })[kind]

type Asked = { readonly kind: ClockRequestKind; readonly now: Date }

/**
 * 可否延期、挂账、豁免 — why a clock gets none of it now; null where it may. None once it is overdue but an exemption,
 * and none more often than the city grants; what was refused does not count.
 */
export function hindrance(
  clock: AskedClock,
  rules: RequestRules,
  { kind, now }: Asked,
): DomainError | null {
  const most = often(kind, rules)
  const had = clock.entries.filter((entry) => entry.kind === entryOf(kind)).length
  if (kind !== 'EXEMPTION' && clock.state !== 'RUNNING') return clockNotRunning()
  if (kind !== 'EXEMPTION' && clock.dueAt < now) return clockOverdue()
  return had >= most ? requestsUsedUp(most) : null
}

/** 申请人 — a department's officer asks for the handling clock of the own unit, and for no other one. */
export const mayAsk = (
  actor: Actor,
  { key, unitId }: Pick<AskedClock, 'key' | 'unitId'>,
): boolean =>
  actor.kind === 'PERSON' &&
  key === 'handling' &&
  unitId !== null &&
  actor.roles.some((held) => held.role === 'DEPARTMENT_OFFICER' && held.unitId === unitId)

/** 审批岗位 — a role, anywhere in the city where no unit is named. */
export type Office = { readonly role: Role; readonly unitId: string | null }

const deciders = {
  EXTENSION: 'DISPATCHER',
  SUSPENSION: 'DISPATCHER',
  EXEMPTION: 'SHIFT_LEADER',
} as const satisfies Record<ClockRequestKind, Role>

/** 审批岗位 — the dispatcher who gave the case out grants time, at the second level that level's; supervision excuses. */
export function officeFor(
  kind: ClockRequestKind,
  { secondLevelUnitId }: { readonly secondLevelUnitId: string | null },
): Office {
  const role = deciders[kind]
  return { role, unitId: role === 'DISPATCHER' ? secondLevelUnitId : null }
}

/** 审批人 — whether somebody holds the office in the city where it decides. */
export const holdsOffice = (
  actor: Actor,
  { role, unitId }: Office,
  where: { readonly cityId: string; readonly case: Owned },
): boolean =>
  actor.kind === 'PERSON' &&
  worksHere(where.cityId, { unitId, case: where.case }) &&
  actor.roles.some((held) => held.role === role && (unitId === null || held.unitId === unitId))

/** 申请状态 — as it is kept, or lapsed: it still waits and its clock has stopped. */
export const requestStates = ['WAITING', 'LAPSED', 'APPROVED', 'REFUSED', 'WITHDRAWN'] as const
export type RequestState = (typeof requestStates)[number]
type Kept = {
  readonly kind: ClockRequestKind
  readonly state: ClockRequestState
  readonly clock: { readonly state: ClockState }
}

export const stateOf = ({ kind, state, clock }: Kept): RequestState =>
  state === 'WAITING' && kind !== 'EXEMPTION' && clock.state === 'STOPPED' ? 'LAPSED' : state
