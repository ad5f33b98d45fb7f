import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { FastifyInstance } from 'fastify'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cityFiles } from './city-files.ts'
import { type FourCities, fourCities } from './four-cities.ts'
import { canariesIn } from './plant.ts'

/** Every address of the server, and what it says to whom. A new one stands here or fails the test. */
const addresses: Readonly<
  Record<string, { readonly tell: string; readonly statuses: readonly number[] }>
> = {
  'GET /': { tell: 'the officers’ screens, or where the API is', statuses: [200] },
  'GET /api': { tell: 'who is signed in, and where the API is', statuses: [200] },
  'GET /healthz': { tell: 'alive', statuses: [200] },
  'GET /readyz': { tell: 'ready, or why not', statuses: [503] },
  'GET /metrics': { tell: 'figures', statuses: [200] },
  'GET /sign-in': { tell: 'whether a demo link is one', statuses: [401] },
  'GET /order/:token': { tell: 'what the owner needs of one slip', statuses: [404] },
  'POST /order/:token': { tell: 'whether an answer was taken', statuses: [404] },
  'POST /receipts': { tell: 'whether a receipt was taken', statuses: [404] },
  'GET /exports/:id': { tell: 'an exported list, to whoever asked for it', statuses: [401, 404] },
  'GET /manual-editions/:id/:format': {
    tell: 'an edition of the manual, to whoever may read it',
    statuses: [401, 403, 404],
  },
  'GET /process-editions/:id/zip': {
    tell: 'an edition of a process, to whoever may read it in its city',
    statuses: [401, 403, 404],
  },
  'GET /graphql': { tell: 'tested field by field', statuses: [200, 400, 401, 406] },
  'POST /files': { tell: 'tested in files.db.test.ts', statuses: [401, 403, 415] },
  'GET /files/:id': { tell: 'files of cases that the asker may see', statuses: [401, 403, 404] },
  'POST /graphql': { tell: 'tested field by field', statuses: [400, 411, 415] },
}

const served = new Set<string>()
const listening = (message: unknown) => {
  const { fastify } = message as { fastify: FastifyInstance }
  fastify.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) if (one !== 'HEAD') served.add(`${one} ${url}`)
  })
}
let cities: FourCities
beforeAll(async () => {
  subscribe('fastify.initialization', listening)
  cities = await fourCities()
  unsubscribe('fastify.initialization', listening)
})
afterAll(() => cities.close())

test('地址 every address of the server is known', () => {
  expect([...served].toSorted()).toEqual(Object.keys(addresses).toSorted())
})

test.each(Object.entries(addresses))(
  '城市隔离 %s shows nothing of any city',
  async (address, { statuses }) => {
    const [method = '', path = ''] = address.split(' ')
    for (const { headers, name } of cities.askers) {
      const response = await fetch(`${cities.served.address}${path}`, {
        method,
        headers,
        redirect: 'manual',
      })
      expect([name, statuses.includes(response.status), response.status]).toEqual([
        name,
        true,
        response.status,
      ])
      expect(canariesIn(await response.text())).toEqual([])
    }
  },
)

test('地址 whatever is kept in files is asked for with the ids of every city', () => {
  const byId = [...served].filter((address) => address.includes('/:id'))
  expect(Object.keys(cityFiles).toSorted()).toEqual(byId.toSorted())
})

const relations = ['own', 'below', 'above', 'stranger'] as const

test.each(
  Object.entries(cityFiles).flatMap(([address, file]) =>
    relations.map((relation) => [address, relation, file[relation], file] as const),
  ),
)(
  '城市隔离 %s of a city that is %s is answered with %i, and shows nothing that is another’s',
  async (_, relation, status, { plant, refusal }) => {
    const address = `${cities.served.address}${await plant(cities, cities.of(relation))}`
    for (const asker of cities.askers) {
      const { name, role, headers } = asker
      const wanted = role === null ? 401 : (refusal(asker) ?? status)
      const response = await fetch(address, { headers })
      expect([name, response.status]).toEqual([name, wanted])
      const seen = new Set(canariesIn(await textOf(response)).map((it) => it.relation))
      expect([name, [...seen]]).toEqual([name, wanted === 200 ? [relation] : []])
    }
    expect(cities.served.faults).toEqual([])
  },
)

/** All that an answer says; what is packed into a zip would be seen by nobody else. */
async function textOf(response: Response): Promise<string> {
  if (response.headers.get('content-type') !== 'application/zip') return response.text()
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
  return Object.entries(files)
    .map(([path, content]) => `${path} ${strFromU8(content)}`)
    .join('\n')
}
