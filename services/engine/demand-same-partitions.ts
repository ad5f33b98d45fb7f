import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { partitionsDiffer } from './start-errors.ts'

/** 分区 — refuses an engine folder that was made with another number of partitions: the engine could not find its own work in it. */
export async function demandSamePartitions(dataDir: string, partitions: number): Promise<void> {
  const folder = join(dataDir, 'data', 'raft-partition', 'partitions')
  const made = (await readdir(folder).catch(() => [])).filter((name) => /^\d+$/.test(name)).length
  if (made > 0 && made !== partitions) throw partitionsDiffer(made, partitions, dataDir)
}
