const tries = 5
const lockMs = 15 * 60 * 1000
const remembered = 10_000

/** 未知用户名 — counts tries on names that nobody has, so that they lock exactly as known ones do. */
export function countUnknownNames() {
  const names = new Map<string, { failures: number; lockedUntil: Date | null }>()
  return {
    /** Counts one try; answers until when the name was locked before it, or null. */
    attempt(login: string, at: Date): Date | null {
      const before = names.get(login)
      if (before?.lockedUntil && before.lockedUntil > at) return before.lockedUntil
      const failures = (before?.lockedUntil ? 0 : (before?.failures ?? 0)) + 1
      names.delete(login)
      names.set(login, {
        failures,
        lockedUntil: failures >= tries ? new Date(at.getTime() + lockMs) : null,
      })
      const [oldest] = names.keys()
      if (names.size > remembered && oldest !== undefined) names.delete(oldest)
      return null
    },
  }
}
