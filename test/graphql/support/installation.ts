import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type ServerOptions, startServer } from '../../../graphql/server.ts'
import type { Role } from '../../../prisma/generated/client.ts'
import { assignRole } from '../../../services/accounts/assign-role.ts'
import { setPassword } from '../../../services/accounts/set-password.ts'
import { localFiles } from '../../../services/attachments/local-files.ts'
import type { Ctx } from '../../../services/ctx.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { aModelRoom } from '../../support/model-room.ts'

export type Answer = {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: an answer has whatever shape the test asked for
  readonly data: any
  readonly errors: readonly { message: string; extensions: { code: string; field?: string } }[]
}
export type Client = (query: string, variables?: Record<string, unknown>) => Promise<Answer>
export const password = '正确的密码 2026'

let people = 0

/** The API on a port of its own over a city of its own. */
export async function anInstallation(
  given: Parameters<typeof aCity>[0] = {},
  options: Partial<ServerOptions> = {},
) {
  const city = await aCity(given)
  const served = await serve(city, options)
  return {
    ...served,
    city,
    close: async () => {
      await served.close()
      await city.close()
    },
  }
}

type Served = Pick<TestCity, 'database' | 'testDatabase' | 'clock'>

/** The API on a port of its own over the database of a city. */
export async function serve(city: Served, options: Partial<ServerOptions> = {}) {
  const faults: unknown[] = []
  const folder = path.join(tmpdir(), `zhihui-files-${randomUUID()}`)
  const files = localFiles(folder)
  const server = await startServer({
    port: 0,
    host: '127.0.0.1',
    database: city.database,
    databaseUrl: city.testDatabase.appUrl,
    files,
    now: () => city.clock.now,
    checks: { engine: async () => 'starting' },
    deployDecisions: async () => {},
    models: aModelRoom(),
    log: { error: (facts) => faults.push(facts), warn: (facts) => faults.push(facts) },
    demo: true,
    rateLimits: { signedIn: 10_000_000, anonymous: 10_000_000 },
    ...options,
  })
  return {
    faults,
    files,
    address: server.address,
    ask: clientOf(server.address, {}),
    asKey: (secret: string) => clientOf(server.address, { authorization: `Bearer ${secret}` }),
    asCookie: (cookie: string) => clientOf(server.address, { cookie, 'x-zhihui-csrf': '1' }),
    close: async () => {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
export type Installation = Awaited<ReturnType<typeof anInstallation>>

/** Somebody with a name, a password and roles. */
export async function aPerson(city: TestCity, roles: readonly Role[]) {
  const login = `person-${++people}`
  const id = await city.act(async (ctx) => {
    const person = await ctx.db.person.create({ data: { cityId: ctx.city.cityId, name: '张三' } })
    await setPassword(ctx, { personId: person.id, login, password })
    for (const role of roles) await assignRole(ctx, { personId: person.id, role, unitId: null })
    return person.id
  })
  return { id, login }
}

const signInMutation = `mutation ($login: String!, $password: String!) {
  signIn(input: { login: $login, password: $password }) {
    __typename ... on SignInSuccess { expiresAt } ... on UserError { code message }
  }
}`

export const trySignIn = (ask: Client, login: string, secret = password) =>
  ask(signInMutation, { login, password: secret })

/** A signed-in browser in these roles. */
export async function signedIn(installation: Installation, ...roles: Role[]) {
  const { login } = await aPerson(installation.city, roles)
  return installation.asCookie(await cookieOf(installation, login))
}

export async function cookieOf({ ask }: Pick<Installation, 'ask'>, login: string): Promise<string> {
  const { headers } = await trySignIn(ask, login)
  return headers.get('set-cookie')?.split(';')[0] ?? ''
}

const clientOf =
  (address: string, headers: Record<string, string>): Client =>
  async (query, variables = {}) => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors = [] } = await response.json()
    return { status: response.status, headers: response.headers, data, errors }
  }

/** A class of the catalogue, so that a case may be reported. */
export const aClass = (ctx: Ctx) =>
  ctx.db.catalogueClass.create({
    data: {
      cityId: ctx.city.cityId,
      standard: 'GB/T 30428.2-2013',
      kind: 'COMPONENT',
      code: '0101',
      name: '上水井盖',
      majorCode: '01',
      majorName: '公用设施',
    },
  })

export const report = `mutation ($key: String, $description: String!) {
  reportCase(input: { source: COLLECTOR, classCode: "0101", description: $description,
                      address: "河东街 1 号", idempotencyKey: $key }) {
    ... on ReportCaseSuccess { caseId caseNumber version case { stage } } ... on UserError { code field }
  }
}`

type Waiting = { readonly role?: Role; readonly unitId?: string | null }
let jobs = 0

/** An open step of a case that waits for a shift leader, or for whom it is said. */
export async function aTask(ctx: Ctx, caseId: string, waiting: Waiting = {}) {
  const step = {
    cityId: ctx.city.cityId,
    caseId,
    elementId: 'userTask_FileCase',
    name: '立案',
    nameEn: 'File case',
    role: waiting.role ?? 'SHIFT_LEADER',
    unitId: waiting.unitId ?? null,
    openedAt: ctx.now(),
  }
  const { id } = await ctx.db.task.create({
    data: {
      ...step,
      engineId: randomUUID(),
      jobKey: BigInt(++jobs),
      formId: 'comment',
      outcomes: [{ key: 'FILE', zh: '立案', en: 'File' }],
      stage: 'REPORTED',
      clock: '',
    },
  })
  const number = await ctx.db.stepVisit.count({ where: { caseId } })
  await ctx.db.stepVisit.create({ data: { ...step, taskId: id, number: number + 1 } })
  ctx.announce({
    kind: 'task.opened',
    caseId,
    cityId: ctx.city.cityId,
    sharedCityId: null,
    taskId: id,
  })
  return id
}
