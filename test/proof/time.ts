import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { timeProperties } from '../services/deadlines/time-properties.ts'

type Proof = { readonly runs: number; readonly seed: string }

/** 时间证明 — everything that always holds of due dates, each tried on thousands of made-up calendars. */
export async function proveTime({ runs, seed }: Proof) {
  const properties = Object.entries(timeProperties).map(([name, property]) => {
    const startedAt = performance.now()
    const result = fc.check(property, { numRuns: runs, seed: numberOf(seed) })
    if (result instanceof Promise) throw new TypeError(`${name} is not tried at once`)
    const ms = Math.round(performance.now() - startedAt)
    return { name, runs: result.numRuns, ms, failure: failureOf(name, result) }
  })
  return {
    ...{ proof: 'time', seed },
    properties: properties.map(({ name, runs: tried, ms }) => ({ name, runs: tried, ms })),
    failures: properties.flatMap(({ failure }) => (failure === null ? [] : [failure])),
  }
}

const failureOf = (name: string, result: fc.RunDetails<unknown>): string | null =>
  result.failed ? `${name}: ${fc.defaultReportMessage(result)}` : null

const numberOf = (seed: string): number => createHash('sha256').update(seed).digest().readInt32BE()
