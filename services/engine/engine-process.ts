import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A process as the system knows it: a number alone is handed out again. */
export type ProcessFacts = { readonly startedAt: string; readonly commandLine: string }

/** When a process started and how it was called; null if none has this number. */
export async function readProcess(pid: number): Promise<ProcessFacts | null> {
  return (await fromProc(pid)) ?? fromPs(pid)
}

async function fromProc(pid: number): Promise<ProcessFacts | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8')
    // the name in parentheses may hold spaces; the state is field 3, the start time field 22
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z') return null
    return { startedAt: fields[19] ?? '', commandLine: commandLine.split('\0').join(' ') }
  } catch {
    return null
  }
}

async function fromPs(pid: number): Promise<ProcessFacts | null> {
  const answer = await run('ps', ['-o', 'lstart=,args=', '-p', String(pid)]).catch(() => null)
  const line = answer?.stdout.trim()
  if (!line) return null
  return { startedAt: line.slice(0, 24), commandLine: line.slice(24).trim() }
}

/** The process that carries this mark on its command line, where the system lets us look. */
export async function findProcess(mark: string): Promise<number | null> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  for (const pid of pids.map(Number))
    if ((await fromProc(pid))?.commandLine.includes(mark)) return pid
  return null
}

/** Ends a process group: politely, then by force; answers when it is gone whether it could end in its own way. */
export async function endProcess(pid: number, politeSeconds = 10): Promise<boolean> {
  signal(pid, 'SIGTERM')
  if (await isGone(pid, politeSeconds)) return true
  signal(pid, 'SIGKILL')
  await isGone(pid, 5)
  return false
}

async function isGone(pid: number, seconds: number): Promise<boolean> {
  for (const end = performance.now() + seconds * 1_000; performance.now() < end; await pause(30))
    if ((await readProcess(pid)) === null) return true
  return false
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(-pid, name)
  } catch {
    // already gone
  }
}
