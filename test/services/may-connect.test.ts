import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import pg from 'pg'
import { expect, test } from 'vitest'
import { ActClient } from '../../services/act-client.ts'
import { databaseFaultIn } from '../../services/database-faults.ts'
import { mayConnect } from '../../services/may-connect.ts'

const gone = Object.assign(new Error('nobody listens'), {
  code: 'ECONNREFUSED',
  syscall: 'connect',
})
const wrong = Object.assign(new Error('password authentication failed'), { code: '28P01' })
const aPlace = () => `${randomUUID()}:5432`
const ask = (place: string, now: number) => {
  const attempt = mayConnect(place, now)
  if ('refusal' in attempt) throw attempt.refusal
  return attempt
}

test('熔断 as long as a server answers, everybody may connect', () => {
  const place = aPlace()
  const [first, second] = [ask(place, 0), ask(place, 0)]
  first.ended(null)
  second.ended(undefined)
  expect(() => ask(place, 0)).not.toThrow()
})

test('熔断 one that is away is left alone for a moment, and whoever comes meanwhile hears what the last one heard', () => {
  const place = aPlace()
  ask(place, 0).ended(gone)
  const now = performance.now()
  expect(() => ask(place, now)).toThrow(gone)
  expect(() => ask(aPlace(), now)).not.toThrow()
  expect(() => ask(place, now + 200)).not.toThrow()
})

test('熔断 then one asks, and nobody beside him until he has heard', () => {
  const place = aPlace()
  ask(place, 0).ended(gone)
  const later = performance.now() + 200
  const scout = ask(place, later)
  expect(() => ask(place, later + 60_000)).toThrow(gone)
  scout.ended(null)
  expect(() => ask(place, later)).not.toThrow()
})

test('熔断 one that turns somebody down is not away', () => {
  const place = aPlace()
  ask(place, 0).ended(wrong)
  expect(() => ask(place, performance.now())).not.toThrow()
})

test('熔断 two hundred questions at a server that hangs up knock no more often than there are connections, and are told that it is away', async () => {
  let knocks = 0
  const server = createServer((socket) => {
    knocks += 1
    socket.destroy()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const pool = new pg.Pool({
    ...{ host: '127.0.0.1', port, user: 'zhihui', database: 'zhihui', password: 'none' },
    ...{ max: 10, Client: ActClient },
  })
  const told = await Promise.allSettled(Array.from({ length: 200 }, () => pool.query('SELECT 1')))
  const faults = told.map((it) => it.status === 'rejected' && databaseFaultIn(it.reason))
  expect(new Set(faults)).toEqual(new Set(['away']))
  expect(knocks).toBeLessThanOrEqual(12)
  await pool.end()
  server.close()
})
