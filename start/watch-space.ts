import { statfs } from 'node:fs/promises'
import type { Logger } from 'pino'
import { lookRegularly } from '../services/engine/look-regularly.ts'

type Place = {
  readonly folder: string
  /** Bytes that have to be left, so that database and engine can go on with what they have. */
  readonly least: number
  readonly log: Logger
}
const lookEvery = 1_000

/** 余量 — whether there is room left to record anything: a database that finds its disk full stops altogether. */
export async function watchSpace({ folder, least, log }: Place) {
  let free = await freeBytes(folder)
  const look = async () => {
    const before = free
    free = await freeBytes(folder)
    if (free < least && before >= least)
      log.error({ free, least }, 'no room is left: nothing is recorded')
    if (free >= least && before < least) log.warn({ free }, 'there is room again')
  }
  const { stop } = lookRegularly({ look, every: lookEvery, log, failed: 'free space is not known' })
  return { free: () => free, isLow: () => free < least, stop }
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}
