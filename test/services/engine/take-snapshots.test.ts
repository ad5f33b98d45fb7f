import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeSnapshots } from '../../../services/engine/take-snapshots.ts'

let engine: Server
/** What it answers; 0 closes the connection without a word. */
let status: number
let asked: number
let lines: { status: number | null; why: string }[]
let stop: () => void
beforeEach(async () => {
  status = 200
  asked = 0
  lines = []
  engine = createServer((_, response) => {
    asked += 1
    if (status === 0) response.destroy()
    else response.writeHead(status).end('its words')
  }).listen(0, '127.0.0.1')
  await once(engine, 'listening')
})
afterEach(() => {
  stop()
  engine.closeAllConnections()
  engine.close()
})

function take(silence: number) {
  const address = engine.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const log = pino({ level: 'warn' }, { write: (line: string) => lines.push(JSON.parse(line)) })
  const managementUrl = `http://127.0.0.1:${port}`
  stop = takeSnapshots({ managementUrl, log, every: 20, silence }).stop
}

/** Returns when the engine has been asked so much more often. */
async function askedAgain(times: number) {
  const before = asked
  await expect.poll(() => asked - before, { interval: 10, timeout: 20_000 }).toBeGreaterThan(times)
}

test('快照 a snapshot that the engine refuses is told of once, and again after one was taken', async () => {
  status = 500
  take(60_000)
  await askedAgain(4)
  expect(lines).toMatchObject([{ status: 500, why: 'its words' }])
  status = 200
  await askedAgain(2)
  status = 503
  await askedAgain(4)
  expect(lines).toMatchObject([{ status: 500 }, { status: 503 }])
})

test('an engine that is away for a moment is not told of', async () => {
  status = 0
  take(60_000)
  await askedAgain(4)
  expect(lines).toEqual([])
})

test('one that stays away is told of once', async () => {
  status = 0
  take(100)
  await pause(200)
  await askedAgain(4)
  expect(lines).toMatchObject([{ status: null }])
})
