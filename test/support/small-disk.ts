import { spawnSync } from 'node:child_process'
import { chmod, mkdtemp, rm, stat, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** 小磁盘 — a disk of a few megabytes, to be filled. */
export type SmallDisk = {
  readonly folder: string
  /** Takes all room but so many bytes; also what has been let go since it was filled before. */
  readonly fill: (leaving: number) => Promise<void>
  readonly makeRoom: () => Promise<void>
  readonly remove: () => Promise<void>
}

/** Null where this user may not mount anything. */
export async function aSmallDisk(megabytes: number): Promise<SmallDisk | null> {
  const folder = await mkdtemp(path.join(tmpdir(), 'zhihui-disk-'))
  const size = `size=${megabytes}m,mode=755`
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', folder])
  if (status !== 0) {
    await rm(folder, { recursive: true })
    return null
  }
  await chmod(folder, 0o755)
  const ballast = path.join(folder, 'ballast')
  return {
    folder,
    fill: async (leaving) => {
      const { bavail, bsize } = await statfs(folder)
      const taken = await stat(ballast).catch(() => ({ size: 0 }))
      const length = taken.size + bavail * bsize - leaving
      spawnSync('fallocate', ['--length', String(length), ballast])
    },
    makeRoom: () => rm(ballast, { force: true }),
    remove: async () => {
      spawnSync('umount', ['--lazy', folder])
      await rm(folder, { recursive: true, force: true })
    },
  }
}
