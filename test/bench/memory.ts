import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Product } from './product.ts'

/** 内存 — megabytes of all of a product's processes, as proportional set size: pages that PostgreSQL's processes share are counted once. */
export async function megabytes({ dataDir }: Pick<Product, 'dataDir'>): Promise<number> {
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
