import { setTimeout as pause } from 'node:timers/promises'
import { megabytes } from './memory.ts'
import { aDataDir, aPortBlock, forget, startProduct } from './product.ts'
import { print } from './report.ts'

/** 启动 — seconds to the ready line, cold and warm, and the memory of all processes together. */
export async function start(): Promise<void> {
  const dataDir = await aDataDir()
  const port = aPortBlock()
  try {
    const cold = await startProduct({ port, dataDir, cases: 300 })
    await pause(60_000)
    const memory = await megabytes(cold)
    await cold.stop()
    const warm = await startProduct({ port, dataDir, cases: 300 })
    await warm.stop()
    print({ bench: 'start-cold', value: cold.readyAfter, unit: 's', limit: 60 })
    print({ bench: 'start-warm', value: warm.readyAfter, unit: 's', limit: 15 })
    print({ bench: 'start-memory', value: memory, unit: 'MB', limit: 2048 })
  } finally {
    await forget(dataDir)
  }
}
