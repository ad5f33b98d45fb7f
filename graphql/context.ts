import type { PrismaClient } from '../prisma/generated/client.ts'
import type { Refused } from '../services/accounts/audit-refusals.ts'
import type { OpenedSession } from '../services/accounts/open-session.ts'
import type { Viewer } from '../services/accounts/viewer.ts'
import type { DmnResource } from '../services/command-manual/compile-to-dmn.ts'
import type { Act, Actor, CityScope } from '../services/ctx.ts'
import type { Channels } from '../services/deliveries/channel.ts'
import type { ModelRoom } from '../services/process-drafts/publish-draft.ts'
import type { LiveEvents } from './live-events.ts'

type Classified = { readonly cityId: string; readonly className: string }

/** 请求上下文 — everything a resolver may reach. */
export type Context = {
  readonly viewer: Viewer | null
  /** City time. */
  readonly now: () => Date
  /** Reads only, each query inside the city's row-level security. Nobody sees nothing. */
  readonly db: PrismaClient
  /** The form documents of a process edition by their ids; read once a request. */
  readonly formsOf: (processEditionId: string) => Promise<ReadonlyMap<string, unknown>>
  /** What the class of a case is called in English; empty where the catalogue of its city does not say. */
  readonly classNameEn: (of: Classified) => Promise<string>
  /** One transaction, committed before the payload is resolved. */
  readonly act: Act
  /** Keeps in the audit that the request was refused; of nobody there is nothing to keep. */
  readonly refused: (refused: Refused) => Promise<void>
  readonly sessions: Sessions
  readonly live: LiveEvents
  /** Hands a manual's decisions to the engine. */
  readonly deployDecisions: (resources: readonly DmnResource[]) => Promise<void>
  /** The ways out of the house that the installation has. */
  readonly channels: Channels
  /** Where processes are published to. */
  readonly models: ModelRoom
  /** What a browser that comes back says it saw last. */
  readonly lastEventId: string | null
}

/** A fresh session, and how its owner's screens look. */
export type SignedIn = OpenedSession & Pick<Viewer, 'language' | 'theme'>

/** 会话 — signing in and out, with the browser's cookie. */
export type Sessions = {
  readonly signIn: (input: { login: string; password: string }) => Promise<SignedIn>
  readonly signOut: () => Promise<void>
  /** The asker’s own password; this session goes on, the others end. */
  readonly changePassword: (input: {
    currentPassword: string
    password: string
  }) => Promise<{ readonly endedSessions: number }>
  /** The sender's own facts have changed: the next request asks for them again. */
  readonly recognizeAnew: () => void
  /** Whether the request's sender is still who they were: asked by what stays open. */
  readonly isStillSignedIn: () => Promise<boolean>
}

const nil = '00000000-0000-0000-0000-000000000000'

/** 无人 — the scope and actor of a request that nobody signed: sees no row, changes none. */
export const nobody: { readonly scope: CityScope; readonly actor: Actor } = {
  scope: { cityId: nil, cityCode: '000000', cityIds: [], relatedCityIds: [] },
  actor: { kind: 'PERSON', id: null, name: '', unitId: null, roles: [] },
}
