import { existsSync, readFileSync } from 'node:fs'

/** 存活 — whether a process of this number runs; one that has ended, and of which its parent has not yet heard, does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  return !hasEnded(pid)
}

/** Without /proc nobody can tell. */
function hasEnded(pid: number): boolean {
  try {
    const said = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return /^[ZX]/.test(said.slice(said.lastIndexOf(')') + 2))
  } catch {
    return existsSync('/proc/self')
  }
}
