import { readdir, readFile, readlink, realpath } from 'node:fs/promises'

/**
 * 清理遗留进程 — ends what a server that was killed has left at work on a folder: at a long question it hears of its
 * server's death only when it waits, no other server may start until then, and nobody is told any more what it does.
 * Without /proc nothing is found.
 */
export async function endOrphans(folder: string): Promise<void> {
  const own = await realpath(folder)
  const entries = await readdir('/proc').catch(() => [])
  const pids = entries.map(Number).filter(Number.isInteger)
  for (const pid of pids)
    if (await isOrphan(pid, own))
      try {
        process.kill(pid, 'SIGKILL')
      } catch {
        // it has ended by itself
      }
}

const folderOf = (pid: number) => readlink(`/proc/${pid}/cwd`).catch(() => null)

/** A server's own process at the folder whose server is gone. */
async function isOrphan(pid: number, folder: string): Promise<boolean> {
  if ((await folderOf(pid)) !== folder) return false
  const name = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  const said = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const parent = Number(said.slice(said.lastIndexOf(')') + 2).split(' ')[1])
  return name.startsWith('postgres: ') && (await folderOf(parent)) !== folder
}
