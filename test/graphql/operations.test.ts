import { readFileSync } from 'node:fs'
import { buildSchema } from 'graphql'
import { createYoga } from 'graphql-yoga'
import { expect, test } from 'vitest'
import * as operations from '../../admin/src/api/generated/operations.ts'
import { useLimits as limits } from '../../graphql/limits.ts'

/** Nobody answers behind its schema: what it refuses is refused for what it asks. */
const anApi = () =>
  createYoga({
    schema: buildSchema(readFileSync('graphql/schema.graphql', 'utf8')),
    plugins: [limits()],
    logging: false,
  })
const api = anApi()

async function refusalOf(query: string): Promise<string | null> {
  const answer = await api.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const said = await answer.text()
  return said.includes('REQUEST_TOO_COSTLY') ? said : null
}

test('操作 nothing that the screens ask is over the limits of the API', async () => {
  const asked = Object.entries(operations)
  expect(asked.length).toBeGreaterThan(100)
  for (const [name, query] of asked) expect([name, await refusalOf(query)]).toEqual([name, null])
})
