import type { FastifyRequest } from 'fastify'
import type { RefusalAudit } from '../services/accounts/audit-refusals.ts'
import type { Authentication } from '../services/accounts/authenticate.ts'
import { type ChangePassword, createChangePassword } from '../services/accounts/change-password.ts'
import type { Recognition } from '../services/accounts/open-session.ts'
import { createSignIn, type SignIn } from '../services/accounts/sign-in.ts'
import { signOut } from '../services/accounts/sign-out.ts'
import { realTime, toCityTime } from '../services/city-time.ts'
import type { DmnResource } from '../services/command-manual/compile-to-dmn.ts'
import type { CityScope } from '../services/ctx.ts'
import type { Database } from '../services/database.ts'
import type { Channels } from '../services/deliveries/channel.ts'
import { forbidden, signInFailed } from '../services/errors.ts'
import type { ModelRoom } from '../services/process-drafts/publish-draft.ts'
import { rememberClassNames } from './class-names.ts'
import { type Context, nobody, type Sessions } from './context.ts'
import type { Received } from './create-yoga.ts'
import { clearSessionCookie, sessionToken, setSessionCookie } from './http/session-cookie.ts'
import type { LiveEvents } from './live-events.ts'
import { readForms } from './read-forms.ts'

type Installation = {
  readonly database: Database
  readonly authentication: Authentication
  readonly recognition: Recognition
  readonly live: LiveEvents
  readonly refusals: RefusalAudit
  readonly deployDecisions: (city: CityScope, resources: readonly DmnResource[]) => Promise<void>
  readonly channels?: Channels
  readonly models: ModelRoom
}

/** 请求上下文 — what a request's resolvers may reach: its sender's city and nothing beside it. */
export function contextFor(installation: Installation) {
  const { database, live, refusals, deployDecisions, models, recognition } = installation
  const { channels = {} } = installation
  const { now } = recognition
  const ways = {
    signIn: createSignIn(recognition),
    changePassword: createChangePassword(recognition),
  }
  const reads = rememberReads(database, now)
  return (received: Received): Context => {
    const { viewer, req } = received
    const { scope, actor } = viewer ?? nobody
    const { db, classNameEn } = reads(scope)
    return {
      viewer,
      now: () => toCityTime(viewer?.clock ?? realTime, now()),
      db,
      formsOf: readForms(db),
      classNameEn,
      act: database.actIn(scope, actor),
      refused: async (refused) => {
        if (viewer !== null) await refusals.keep(viewer, refused)
      },
      sessions: sessionsOf(installation, ways, received),
      live,
      deployDecisions: (resources) => deployDecisions(scope, resources),
      channels,
      models,
      lastEventId: headerOf(req, 'last-event-id'),
    }
  }
}

type Ways = { readonly signIn: SignIn; readonly changePassword: ChangePassword }

function sessionsOf(
  { authentication, recognition, database }: Installation,
  { signIn, changePassword }: Ways,
  { req, reply, viewer }: Received,
): Sessions {
  const { authorization } = req.headers
  return {
    signIn: async (input) => {
      const opened = await signIn(input)
      setSessionCookie(reply, opened)
      const person = await authentication.authenticate({ sessionToken: opened.token })
      if (person === null) throw signInFailed()
      return { ...opened, language: person.language, theme: person.theme }
    },
    changePassword: async (input) => {
      const token = sessionToken(req)
      const personId = viewer?.actor.kind === 'PERSON' ? viewer.actor.id : null
      if (token === undefined || viewer === null || personId === null)
        throw forbidden('Changing a password')
      const act = database.actIn(viewer.scope, viewer.actor)
      return changePassword({ personId, token, act }, input)
    },
    recognizeAnew: () => {
      const token = sessionToken(req)
      if (token !== undefined) authentication.forget(token)
    },
    signOut: async () => {
      const token = sessionToken(req)
      if (token === undefined) return
      await signOut(recognition, { token })
      authentication.forget(token)
      clearSessionCookie(reply)
    },
    isStillSignedIn: async () => {
      const now = await authentication.authenticate({
        sessionToken: sessionToken(req),
        authorization,
      })
      return now !== null && now.actor.id === viewer?.actor.id
    },
  }
}

// An extended client a city, not a request: making one costs more than a query.
function rememberReads(database: Database, now: () => Date) {
  const known = new Map<string, Reads>()
  return (scope: CityScope) => {
    const key = [scope.cityId, ...scope.cityIds, '|', ...scope.relatedCityIds].join(' ')
    const reads = known.get(key) ?? readsOf(database.read(scope), now)
    known.set(key, reads)
    return reads
  }
}

type Reads = Pick<Context, 'db' | 'classNameEn'>
const readsOf = (db: Context['db'], now: () => Date): Reads => ({
  db,
  classNameEn: rememberClassNames(db, now),
})

function headerOf({ headers }: FastifyRequest, name: string): string | null {
  const value = headers[name]
  return typeof value === 'string' && value !== '' ? value : null
}
