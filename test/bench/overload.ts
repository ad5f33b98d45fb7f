import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { reportCase } from '../../zhihui/demo-questions.ts'
import { aProblem, bodyOf, cookieOf, workList } from './bodies.ts'
import { closedLoop, type Hit, openLoop, openRange, type Range, type Shot } from './open-loop.ts'
import { aDataDir, aPortBlock, forget, type Product, startProduct } from './product.ts'
import { percentile, print } from './report.ts'

/** The full proof is five minutes. */
const seconds = Number(process.env['BENCH_OVERLOAD_SECONDS'] ?? 30)
const measuring = Number(process.env['BENCH_CAPACITY_SECONDS'] ?? 5)
const times = 3
const normalMs = 2_000
const atOnce = 64
const cases = `{ cases(limit: 20) { items { id caseNumber stage dueAt address } } }`

/** 过载 — three times what the product can do: how long the accepted wait, how many are refused, and when all is normal again. */
export async function overload(): Promise<void> {
  const dataDir = await aDataDir()
  const product = await startProduct({ port: aPortBlock(), dataDir, cases: 0 })
  const range = openRange(product.address)
  try {
    const next = await shots(product)
    const capacity = await measureCapacity(range, next)
    await untilNormal(product, range.shoot, next)
    const before = await countCases(product)
    const health = watchHealth(product.address)
    const hits = await openLoop(range, next, capacity * times, seconds)
    const endedAt = performance.now()
    const recorded = (await countCases(product)) - before
    await untilNormal(product, range.shoot, next)
    report(hits, {
      capacity,
      recoverySeconds: (performance.now() - endedAt) / 1_000,
      health: await health.stop(),
      recorded,
    })
  } finally {
    range.close()
    await product.stop()
    await forget(dataDir)
  }
}

/** Both virtual machines compile while they run: measured until it grows no more. */
async function measureCapacity(range: Range, next: () => Shot): Promise<number> {
  let best = 0
  for (let round = 0; round < 12; round += 1) {
    const found = await closedLoop(range, next, atOnce, measuring)
    if (found < best * 1.05 && round > 2) return Math.max(found, best)
    best = Math.max(found, best)
  }
  return best
}

type Found = { capacity: number; recoverySeconds: number; health: number; recorded: number }

function report(hits: readonly Hit[], { capacity, recoverySeconds, health, recorded }: Found) {
  const accepted = hits.filter(({ status }) => status === 200)
  const refused = hits.filter(({ status }) => status === 503 || status === 429)
  const acknowledged = accepted.filter(({ text }) => text.includes('"caseId"'))
  print({
    bench: 'overload',
    value: percentile(
      accepted.map(({ milliseconds }) => milliseconds),
      0.99,
    ),
    unit: 'ms p99',
    limit: normalMs,
    p50: percentile(
      accepted.map(({ milliseconds }) => milliseconds),
      0.5,
    ),
    capacityPerSecond: capacity,
    acceptedPerSecond: accepted.length / seconds,
    offered: hits.length,
    refusedShare: refused.length / hits.length,
    refusedMsP99: percentile(
      refused.map(({ milliseconds }) => milliseconds),
      0.99,
    ),
    refusedWithoutRetryAfter: refused.filter(({ retryAfter }) => retryAfter === null).length,
    otherAnswers: hits.length - accepted.length - refused.length,
    acknowledgedReports: acknowledged.length,
    recordedReports: recorded,
    recoverySeconds,
    healthMsMax: health,
    seconds,
  })
}

/** In the order in which they come, over and over. */
const kinds = [
  ...(['report', 'workList', 'cases', 'workList', 'cases'] as const),
  ...(['workList', 'cases', 'workList', 'cases', 'workList'] as const),
]

/** Whoever may ask and report does so by turns. */
async function shots({ address, links }: Product): Promise<() => Shot> {
  const reporters = links.filter(({ role }) => ['COLLECTOR', 'SHIFT_LEADER'].includes(role))
  const [reporting, everybody] = await Promise.all(
    [reporters.slice(0, 4), links.slice(0, 16)].map((some) =>
      Promise.all(some.map(({ token }) => cookieOf(address, token))),
    ),
  )
  const input = await aProblem(address, reporters[0]?.token ?? '')
  const bodies = {
    report: bodyOf(reportCase.text, { input }),
    workList: bodyOf(workList),
    cases: bodyOf(cases),
  }
  let shot = 0
  return () => {
    shot += 1
    const kind = kinds[shot % kinds.length] ?? 'workList'
    const cookies = (kind === 'report' ? reporting : everybody) ?? []
    return { kind, cookie: cookies[shot % cookies.length] ?? '', body: bodies[kind] }
  }
}

/** Everybody is let in and answered at once, and nothing waits for the engine or its workers any more. */
async function untilNormal(
  { address }: Product,
  shoot: (shot: Shot) => Promise<Hit>,
  next: () => Shot,
) {
  const once = Array.from({ length: 10 }, next)
  for (const end = performance.now() + 300_000; performance.now() < end; await pause(500)) {
    const hits = await Promise.all(once.map(shoot))
    const isServed = hits.every(
      ({ status, milliseconds }) => status === 200 && milliseconds < normalMs,
    )
    if (isServed && (await waitingSeconds(address)) < normalMs / 1_000) return
  }
  throw new Error('It did not become normal again in five minutes.')
}

const Seconds = z.coerce.number()

async function waitingSeconds(address: string): Promise<number> {
  const text = await (await fetch(`${address}/metrics`)).text()
  const waits = text.matchAll(
    /^zhihui_(?:queue_age|oldest_waiting_job)_seconds(?:\{.*\})? (\S+)$/gm,
  )
  return Math.max(0, ...[...waits].map(([, value]) => Seconds.parse(value)))
}

const countCases = async ({ query }: Product) => {
  const [row] = await query<{ count: string }>('SELECT count(*) FROM cases')
  return Number(row?.count)
}

/** The longest that /healthz took, in milliseconds. */
function watchHealth(address: string) {
  const state = { stopped: false, longest: 0 }
  const watching = (async () => {
    while (!state.stopped) {
      const askedAt = performance.now()
      const { ok } = await fetch(`${address}/healthz`)
      state.longest = Math.max(state.longest, ok ? performance.now() - askedAt : Infinity)
      await pause(500)
    }
  })()
  return {
    stop: async () => {
      state.stopped = true
      await watching
      return state.longest
    },
  }
}
