import { existsSync } from 'node:fs'
import { readdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** 假时钟 — the time of day of a process and of all that it starts, which jumps when told to. */
export type FalseClock = {
  /** For the process; what measures spans of time stays true. */
  readonly environment: Readonly<Record<string, string>>
  /** So many seconds ahead of the true time from now on; it is noticed within one. */
  readonly jump: (seconds: number) => Promise<void>
}

/** Null where libfaketime is not installed. */
export async function aFalseClock(folder: string): Promise<FalseClock | null> {
  const library = await falseClockLibrary()
  if (library === null) return null
  const file = path.join(folder, 'clock')
  const jump = async (seconds: number) => {
    // whoever reads it meanwhile reads the old one or the new one, never half of it
    await writeFile(`${file}.next`, `${seconds < 0 ? '' : '+'}${seconds}`)
    await rename(`${file}.next`, file)
  }
  await jump(0)
  return {
    environment: {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_CACHE_DURATION: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      // with it no wait of a JVM lasts: the engine is busy waiting
      FAKETIME_FORCE_MONOTONIC_FIX: '0',
      NO_FAKE_STAT: '1',
    },
    jump,
  }
}

const libraries = '/usr/lib'

/** Its path; null where it is not installed. */
export async function falseClockLibrary(): Promise<string | null> {
  const folders = await readdir(libraries).catch(() => [])
  const files = folders.map((name) => path.join(libraries, name, 'faketime/libfaketimeMT.so.1'))
  return files.find((file) => existsSync(file)) ?? null
}
