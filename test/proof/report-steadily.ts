import { setTimeout as pause } from 'node:timers/promises'
import type { Crew } from '../bench/officers.ts'
import type { Ledger } from './ledger.ts'

/** 持续上报 — so many cases a second, whatever becomes of them; stopped, it waits until each is acknowledged. */
export function reportSteadily(crew: Crew, ledger: Ledger, perSecond: number) {
  const state = { stopped: false }
  const under = new Set<Promise<void>>()
  const run = async () => {
    for (let next = performance.now(); !state.stopped; next += 1_000 / perSecond) {
      const report = crew.report().then(ledger.reported)
      under.add(report)
      void report.finally(() => under.delete(report))
      await pause(Math.max(0, next - performance.now()))
    }
  }
  const running = run()
  return {
    stop: async () => {
      state.stopped = true
      await running
      await Promise.all(under)
    },
  }
}
