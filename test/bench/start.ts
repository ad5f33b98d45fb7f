import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { aDataDir, aPortBlock, forget, type Product, startProduct } from './product.ts'
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

/** Proportional set size: pages that PostgreSQL's processes share are counted once. */
async function megabytes({ dataDir }: Product): Promise<number> {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n')
  const processes = lines.flatMap((line) => {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? []
    return pid && parent ? [{ pid, parent, command: command ?? '' }] : []
  })
  const roots = processes.filter(
    ({ pid, parent, command }) =>
      command.includes(dataDir) ||
      (parent === String(process.pid) &&
        pid !== String(process.pid) &&
        command.includes('main.ts')),
  )
  const pids = new Set(roots.map(({ pid }) => pid))
  for (const { pid, parent } of processes) if (pids.has(parent)) pids.add(pid)
  const sizes = await Promise.all([...pids].map(proportionalKilobytes))
  return sizes.reduce((sum, size) => sum + size, 0) / 1024
}

async function proportionalKilobytes(pid: string): Promise<number> {
  const text = await readFile(path.join('/proc', pid, 'smaps_rollup'), 'utf8').catch(() => '')
  return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0)
}
