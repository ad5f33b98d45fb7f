import type { Prisma, Role } from '../prisma/generated/client.ts'

/** One database transaction, already inside the city's row-level security. */
export type Transaction = Prisma.TransactionClient

/** 引擎指令 — what an act wants the engine to do; sent after its transaction has committed, safe to repeat. */
export type EngineCommand =
  | { readonly kind: 'start-case'; readonly caseId: string }
  | { readonly kind: 'start-ladder'; readonly caseId: string }
  | { readonly kind: 'restart-case'; readonly caseId: string }
  | {
      readonly kind: 'complete-task'
      readonly taskId: string
      /** The case's own city: a county may be the one that acts. */
      readonly cityId: string
      readonly cityCode: string
      readonly engineId: string
      readonly jobKey: string
      readonly variables: Readonly<Record<string, Json>>
    }
  | {
      readonly kind: 'send-message'
      readonly name: string
      readonly correlationKey: string
      readonly timeToLive: number
      readonly variables: Readonly<Record<string, Json>>
    }
  | { readonly kind: 'cancel-instance'; readonly engineId: string; readonly instanceKey: string }

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json }

/** 排队 — work that commits or vanishes with the act that asks for it. */
export type Queue = { readonly add: (command: EngineCommand) => void }

/** What others may want to hear at once: live updates of a case and of the work lists it touches. */
export type LiveEvent = {
  readonly kind:
    | 'case.changed'
    | 'task.opened'
    | 'task.closed'
    | 'task.reserved'
    | 'task.appointed'
    | 'task.passed'
  readonly caseId: string
  readonly cityId: string
  readonly sharedCityId: string | null
  readonly taskId: string | null
}

/** 审计 — one line of the audit: who did what to what; written with the act. */
export type AuditLine = {
  readonly action: string
  readonly subjectType: string
  readonly subjectId: string
  readonly caseId?: string
  /** The city whose record it is, when not the one acted in. */
  readonly cityId?: string
  readonly details?: Readonly<Record<string, Json>>
}

export type RoleAtUnit = {
  readonly role: Role
  readonly unitId: string | null
  /** 代理 — in whose place it is held; nobody's for a role of one's own. */
  readonly insteadOf?: string | null
}

/** 操作者 — who acts: a person with roles at units, an API client, or the system's own workers. */
export type Actor = {
  readonly kind: 'PERSON' | 'API_CLIENT' | 'SYSTEM'
  /** Person's or API key's id; null for the system. */
  readonly id: string | null
  readonly name: string
  readonly unitId: string | null
  readonly roles: readonly RoleAtUnit[]
}

/** 城市 — the one city acted in, the cities that may be read, and those whose directory may be read. */
export type CityScope = {
  readonly cityId: string
  /** The six-digit code; part of every process and decision id in the engine. */
  readonly cityCode: string
  /** This city and those below it. */
  readonly cityIds: readonly string[]
  /** The same and those above it: organisation and catalogue are read across levels. */
  readonly relatedCityIds: readonly string[]
}

/** Everything an action may reach outside itself. Tests hand in their own. */
export type Ctx = {
  readonly db: Transaction
  readonly queue: Queue
  /** City time; taken once where two readings would differ. */
  readonly now: () => Date
  readonly actor: Actor
  readonly city: CityScope
  readonly audit: (line: AuditLine) => void
  readonly announce: (event: LiveEvent) => void
}

/** Runs one act in one transaction of its own; a refusal rolls everything back. */
export type Act = <T>(run: (ctx: Ctx) => Promise<T>) => Promise<T>

/** Opens acts for a city: background jobs by city code, requests by their session. */
export type ActIn = (scope: CityScope, actor: Actor) => Act

export const systemActor: Actor = {
  kind: 'SYSTEM',
  id: null,
  name: 'system',
  unitId: null,
  roles: [],
}
