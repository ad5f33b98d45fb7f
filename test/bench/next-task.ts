import { setTimeout as pause } from 'node:timers/promises'
import { assembleCrew } from './officers.ts'
import { aDataDir, aPortBlock, forget, startProduct } from './product.ts'
import { percentile, print } from './report.ts'

const filingsPerSecond = 5
const seconds = Number(process.env['BENCH_SECONDS'] ?? 40)

/** 下一任务 — milliseconds from the acknowledgement of a step to the next task in a work list, at five filings a second. */
export async function nextTask(): Promise<void> {
  const dataDir = await aDataDir()
  const product = await startProduct({ port: aPortBlock(), dataDir, cases: 0 })
  try {
    const crew = await assembleCrew(product)
    const waits: number[] = []
    const acknowledged = new Map<string, number>()
    const officers = crew.work({
      seen: (caseId) => {
        const at = acknowledged.get(caseId)
        if (at !== undefined) waits.push(performance.now() - at)
      },
      done: (caseId, elementId) => {
        if (elementId === 'userTask_CloseCase') acknowledged.delete(caseId)
        else acknowledged.set(caseId, performance.now())
      },
    })
    const startedAt = performance.now()
    for (let filed = 0; filed < filingsPerSecond * seconds; filed += 1) {
      await pause(Math.max(0, startedAt + (filed * 1000) / filingsPerSecond - performance.now()))
      void crew.report().then((caseId) => acknowledged.set(caseId, performance.now()))
    }
    for (const end = performance.now() + 30_000; acknowledged.size > 0 && performance.now() < end; )
      await pause(50)
    await officers.stop()
    const p50 = percentile(waits, 0.5)
    const p99 = percentile(waits, 0.99)
    print({
      bench: 'next-task',
      value: p99,
      unit: 'ms p99',
      limit: 2000,
      p50,
      steps: waits.length,
      unfinished: acknowledged.size,
    })
  } finally {
    await product.stop()
    await forget(dataDir)
  }
}
