import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anInstallation, type Client, type Installation, signedIn } from './support/installation.ts'

let installation: Installation
let security: Client
beforeAll(async () => {
  installation = await anInstallation()
  security = await signedIn(installation, 'SECURITY_ADMINISTRATOR')
})
afterAll(() => installation.close())

const create = `mutation ($scopes: [Role!]!, $expiresAt: DateTime, $key: String) {
  createApiKey(input: { name: "external", scopes: $scopes, expiresAt: $expiresAt, idempotencyKey: $key }) {
    ... on CreateApiKeySuccess { apiKeyId secret } ... on UserError { code field }
  }
}`
const revoke = `mutation ($id: ID!) {
  revokeApiKey(input: { apiKeyId: $id }) { ... on RevokeApiKeySuccess { apiKeyId } ... on UserError { code } }
}`
const viewer = '{ viewer { name roles { role } } }'

describe('接口密钥 a machine client’s key', () => {
  test('is shown once, kept as a hash, and carries the roles it was made for', async () => {
    const { data } = await security(create, { scopes: ['API_CLIENT'] })
    expect(data.createApiKey.secret).toMatch(/^zhk_live_[\w-]{43}$/)
    const ask = installation.asKey(data.createApiKey.secret)
    expect((await ask(viewer)).data.viewer.roles).toEqual([{ role: 'API_CLIENT' }])
    expect((await ask('{ cases { total } }')).data.cases.total).toBe(0)
    expect((await ask('{ audit { edges { cursor } } }')).errors[0]?.extensions.code).toBe(
      'FORBIDDEN',
    )
    const rows = await installation.city.act((ctx) => ctx.db.apiKey.findMany())
    expect(JSON.stringify(rows)).not.toContain(data.createApiKey.secret)
  })

  test('made with an idempotency key is made once and its text not told again', async () => {
    const first = await security(create, { scopes: ['API_CLIENT'], key: 'once' })
    const second = await security(create, { scopes: ['API_CLIENT'], key: 'once' })
    expect(second.data.createApiKey.apiKeyId).toBe(first.data.createApiKey.apiKeyId)
    expect(second.data.createApiKey.secret).toBeNull()
    const kept = await installation.city.act(
      (ctx) => ctx.db.$queryRaw`SELECT result::text FROM idempotency_keys`,
    )
    expect(JSON.stringify(kept)).not.toContain('zhk_live_')
  })

  test('ends within ten seconds after it was revoked', async () => {
    const { data } = await security(create, { scopes: ['API_CLIENT'] })
    const ask = installation.asKey(data.createApiKey.secret)
    expect((await ask(viewer)).errors).toEqual([])
    await security(revoke, { id: data.createApiKey.apiKeyId })
    expect(
      (await security(revoke, { id: data.createApiKey.apiKeyId })).data.revokeApiKey.code,
    ).toBeUndefined()
    const { clock } = installation.city
    clock.now = new Date(clock.now.getTime() + 10_000)
    expect((await ask(viewer)).errors[0]?.extensions.code).toBe('NOT_SIGNED_IN')
  })

  test.each([
    [['SYSTEM_ADMINISTRATOR'], 'SEPARATION_OF_DUTIES'],
    [['INTAKE_OFFICER', 'DISPATCHER'], 'SEPARATION_OF_DUTIES'],
    [[], 'INVALID_INPUT'],
  ])('for the roles %j is refused with %s', async (scopes, code) => {
    expect((await security(create, { scopes })).data.createApiKey.code).toBe(code)
  })

  test('that would have expired already is refused', async () => {
    const { data } = await security(create, {
      scopes: ['API_CLIENT'],
      expiresAt: '2020-01-01T00:00:00Z',
    })
    expect(data.createApiKey).toEqual({ code: 'INVALID_INPUT', field: 'expiresAt' })
  })

  test('that nobody made opens nothing', async () => {
    const ask = installation.asKey('zhk_live_made-up')
    expect((await ask(viewer)).errors[0]?.extensions.code).toBe('NOT_SIGNED_IN')
  })
})
