import { z } from 'zod'
import type { Hit } from '../bench/open-loop.ts'
import { inside } from '../graphql/security/allowed-errors.ts'
import type { Breaches } from './agreement.ts'

/** What was asked from outside while something was away or slow, and how it went on afterwards. */
export type Endured = {
  /** /readyz told of it. */
  readonly isFelt: boolean
  readonly writes: readonly Hit[]
  readonly readings: readonly Hit[]
  /** Milliseconds until each look at /healthz was answered. */
  readonly health: readonly number[]
  /** Seconds from its end until a report was accepted. */
  readonly back: number
  /** Seconds from then until a worker opened a task. */
  readonly workers: number
}
type Fate = 'refused' | 'served' | 'either'
export type Demands = {
  readonly writes: Fate
  readonly readings: Fate
  readonly back: number
  readonly workers: number
}
const longest = 2_000
const Refused = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) })

/** 中断评判 — what must not happen while something is away or slow, by how often it did; the rules are the names. */
export function judgeOutage(endured: Endured, demands: Demands): Breaches {
  const { isFelt, writes, readings, health, back, workers } = endured
  const found = {
    'outages that nobody felt': isFelt ? 0 : 1,
    'kinds of questions that were never asked': [writes, readings, health].filter(
      (asked) => asked.length === 0,
    ).length,
    'writes neither served nor refused as they should be': writes.filter(
      (hit) => !meets(hit, demands.writes),
    ).length,
    'readings neither served nor refused as they should be': readings.filter(
      (hit) => !meets(hit, demands.readings),
    ).length,
    'readings that took more than 2 s': readings.filter(isServed).filter(isLate).length,
    'looks at /healthz that took more than 2 s': health.filter((took) => took > longest).length,
    'seconds until a report was accepted': back > demands.back ? Math.round(back) : 0,
    'seconds until a job was taken': workers > demands.workers ? Math.round(workers) : 0,
  }
  return Object.fromEntries(Object.entries(found).filter(([, count]) => count > 0))
}

const isLate = ({ milliseconds }: Hit) => milliseconds > longest

/** 已应答 — a report that was taken, a list that was given. */
export const isServed = ({ status, text }: Hit): boolean =>
  status === 200 && /"(caseId|edges)":/.test(text)

/** 清楚拒绝 — told when to come back, in a sentence that says so and nothing of the inside. */
export function isClearlyRefused({ status, retryAfter, text }: Hit): boolean {
  const messages = messagesIn(text)
  return (
    status === 503 &&
    /^\d+$/.test(retryAfter ?? '') &&
    messages.length > 0 &&
    messages.every((message) => /repeat/i.test(message) && !inside.test(message))
  )
}

function meets(hit: Hit, fate: Fate): boolean {
  if (fate !== 'refused' && isServed(hit)) return true
  return fate !== 'served' && isClearlyRefused(hit)
}

function messagesIn(text: string): readonly string[] {
  try {
    return Refused.parse(JSON.parse(text)).errors.map(({ message }) => message)
  } catch {
    return []
  }
}
