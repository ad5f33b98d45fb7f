import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer } from '../../graphql/server.ts'
import { aModelRoom } from '../support/model-room.ts'
import { anInstallation, type Client, type Installation, signedIn } from './support/installation.ts'

let installation: Installation
let leader: Client
beforeAll(async () => {
  installation = await anInstallation()
  leader = await signedIn(installation, 'LEADER')
})
afterAll(() => installation.close())

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${installation.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
const nested = (levels: number): string =>
  levels === 0 ? 'id' : `tasks { case { ${nested(levels - 1)} } }`
const aliases = Array.from({ length: 21 }, (_, index) => `a${index}: name`).join(' ')
const fields = Array.from({ length: 1_000 }, () => 'name code').join(' ')

describe('限制 a request that asks too much', () => {
  test.each([
    ['in depth', `{ cases { items { ${nested(5)} } } }`],
    ['by aliases', `{ viewer { ${aliases} } }`],
    ['by tokens', `{ cities { ${fields} } }`],
    [
      'in cost',
      '{ casesConnection(first: 100) { edges { node { tasks { case { visits { id name elementId } clocks { entries { number kind at } } } } } } } }',
    ],
    ['by directives', `{ viewer { name ${'@include(if: true) '.repeat(21)} } }`],
  ])('%s is refused', async (_how, query) => {
    const { errors, data } = await leader(query)
    expect(errors[0]?.extensions.code).toBe('REQUEST_TOO_COSTLY')
    expect(data ?? null).toBeNull()
  })

  test('by its size is refused before it is read', async () => {
    const response = await post(
      JSON.stringify({ query: `{ viewer { name } } # ${'x'.repeat(2 ** 20)}` }),
    )
    expect(response.status).toBe(413)
    expect((await response.json()).errors[0].extensions.code).toBe('REQUEST_TOO_COSTLY')
  })

  test('by its size is refused, unless it is a register that its sender may import', async () => {
    const features = Array.from({ length: 2_000 }, (_, index) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [110.99, 35.02] },
      properties: { code: `140802010300${index}`, note: 'x'.repeat(1_200) },
    }))
    const register = JSON.stringify({ type: 'FeatureCollection', features })
    const content = Buffer.from(register).toString('base64')
    const send = (client: Client) =>
      client(
        `mutation ($content: String!) {
          importComponents(input: { content: $content, coordinateSystem: WGS84, dryRun: true }) {
            ... on ImportComponentsSuccess { lines { row } } ... on UserError { code } } }`,
        { content },
      )
    const keeper = await signedIn(installation, 'CITY_ADMINISTRATOR')
    expect((await send(keeper)).data.importComponents.lines).toHaveLength(2_000)
    const { status, errors } = await send(leader)
    expect([status, errors[0]?.extensions.code]).toEqual([413, 'REQUEST_TOO_COSTLY'])
  })

  test('in a batch is refused', async () => {
    const response = await post(
      JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]),
    )
    expect(response.status).toBe(400)
    expect((await response.json()).errors[0].extensions.code).toBe('INVALID_INPUT')
  })

  test('for five thousand of a list gets a hundred', async () => {
    await installation.city.act((ctx) =>
      ctx.db.organizationUnit.createMany({
        data: Array.from({ length: 101 }, (_, index) => ({
          cityId: ctx.city.cityId,
          kind: 'DEPARTMENT' as const,
          code: `D-${index}`,
          name: `Department ${index}`,
        })),
      }),
    )
    const { data } = await leader('{ units(first: 5000) { edges { cursor } } }')
    expect(data.units.edges).toHaveLength(100)
  })

  test('by a form nested without end is refused', async () => {
    const bottomless = JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`)
    const { errors } = await leader(
      'mutation ($data: Json!) { completeTask(input: { taskId: "x", outcome: "x", data: $data }) { __typename } }',
      { data: bottomless },
    )
    expect(errors[0]?.extensions.code).toBe('INVALID_INPUT')
  })
})

describe('错误输入 a request that is wrong', () => {
  test.each([
    ['an unknown field', '{ viewer { salary } }'],
    ['a wrong type', '{ cases(limit: "many") { total } }'],
    ['no date', '{ cases(filter: { dueBefore: "tomorrow" }) { total } }'],
    ['no GraphQL', '{ viewer '],
    ['a fragment in a circle', 'query { viewer { ...A } } fragment A on Viewer { ...A }'],
    ['an unknown enum value', '{ cases(filter: { stages: [ASLEEP] }) { total } }'],
  ])('by %s is refused and tells nothing of the inside', async (_how, query) => {
    const { errors, data } = await leader(query)
    expect(['INVALID_INPUT', 'REQUEST_TOO_COSTLY']).toContain(errors[0]?.extensions.code)
    expect(data ?? null).toBeNull()
    expect(JSON.stringify(errors)).not.toMatch(/prisma|SELECT|node_modules|at \w+ \(|Did you mean/)
  })

  test.each([
    'null',
    '[]',
    '"x"',
    '{',
    '{}',
    '{"query": 7}',
    '{"query": "{ __typename }", "variables": 7}',
  ])('by the body %s is refused with one error', async (body) => {
    const response = await post(body)
    expect(response.status).toBeLessThan(500)
    expect((await response.json()).errors[0].extensions.code).toBe('INVALID_INPUT')
  })

  test('by its media type is refused', async () => {
    expect(
      (await post('query={viewer{name}}', { 'content-type': 'application/x-www-form-urlencoded' }))
        .status,
    ).toBe(415)
  })
})

test('限流 more requests than a minute allows are told to come later', async () => {
  const { city } = installation
  const server = await startServer({
    port: 0,
    host: '127.0.0.1',
    database: city.database,
    databaseUrl: city.testDatabase.appUrl,
    files: installation.files,
    now: () => city.clock.now,
    checks: {},
    deployDecisions: async () => {},
    models: aModelRoom(),
    log: { error: () => {}, warn: () => {} },
    demo: false,
    rateLimits: { signedIn: 3, anonymous: 2 },
  })
  const ask = () =>
    fetch(`${server.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    })
  expect([(await ask()).status, (await ask()).status]).toEqual([200, 200])
  const refused = await ask()
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await refused.json()).errors[0].extensions.code).toBe('RATE_LIMITED')
  expect((await fetch(`${server.address}/sign-in?token=x`)).status).toBe(404)
  await server.close()
})

describe('探针 the probes', () => {
  test('say alive, and not ready with the reason', async () => {
    expect((await fetch(`${installation.address}/healthz`)).status).toBe(200)
    const ready = await fetch(`${installation.address}/readyz`)
    expect(ready.status).toBe(503)
    expect((await ready.json()).reasons).toEqual(['engine: starting'])
    expect(await (await fetch(`${installation.address}/metrics`)).text()).toContain(
      'zhihui_http_request_seconds_bucket',
    )
  })

  test('the front page says where the API is, in both languages, and runs no strange script', async () => {
    const page = await fetch(installation.address)
    expect(await page.text()).toMatch(
      /城市运行管理服务平台[\s\S]*city case platform[\s\S]*\/graphql/,
    )
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe-eval')
    expect((await fetch(`${installation.address}/nothing`)).status).toBe(404)
  })
})
