import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { readLeftEngine } from './engine-file.ts'
import { endProcess } from './engine-process.ts'
import { recordingPrefix } from './record-classes.ts'

/** Milliseconds: no recording takes so long, and another installation of this user may be at one. */
const abandonedAfter = 30 * 60_000

/** 清理录制 — removes what recordings of classes left that were killed: the folder, and an engine that still runs on it. */
export async function clearRecordings(distribution: string): Promise<void> {
  const names = await readdir(distribution)
  for (const name of names.filter((one) => one.startsWith(recordingPrefix))) {
    const folder = join(distribution, name)
    const { mtimeMs } = await stat(folder)
    if (Date.now() - mtimeMs < abandonedAfter) continue
    const left = await readLeftEngine(folder)
    if (left !== null) await endProcess(left.pid, 1)
    await rm(folder, { recursive: true, force: true })
  }
}
