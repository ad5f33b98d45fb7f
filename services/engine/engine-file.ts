import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { ownMark } from './engine-environment.ts'
import { findProcess, readProcess } from './engine-process.ts'

const EngineFile = z.object({
  pid: z.number().int().positive(),
  startedAt: z.string(),
  settings: z.unknown(),
})
export type EngineFile = z.infer<typeof EngineFile>

const place = (dataDir: string) => join(dataDir, 'engine.json')

/** 引擎登记 — which process runs on a data folder; written when it is started. */
export async function writeEngineFile(dataDir: string, file: EngineFile): Promise<void> {
  await writeFile(`${place(dataDir)}.new`, JSON.stringify(file))
  await rename(`${place(dataDir)}.new`, place(dataDir))
}

export const removeEngineFile = (dataDir: string) => rm(place(dataDir), { force: true })

/** The process that a launcher left behind on this data folder, if it still lives; never judged by its number alone. */
export async function readLeftEngine(dataDir: string) {
  const text = await readFile(place(dataDir), 'utf8').catch(() => 'null')
  const { data: file } = EngineFile.safeParse(parseJson(text))
  if (file !== undefined && (await isOurs(file, dataDir))) return file
  // killed between the start of the engine and the note about it
  const pid = await findProcess(ownMark(dataDir))
  return pid === null ? null : { pid, settings: null }
}

async function isOurs({ pid, startedAt }: EngineFile, dataDir: string): Promise<boolean> {
  const facts = await readProcess(pid)
  return facts?.startedAt === startedAt && facts.commandLine.includes(ownMark(dataDir))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
