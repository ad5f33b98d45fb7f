import { createHash } from 'node:crypto'
import { access, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { clearRecordings } from './clear-recordings.ts'
import { archivesUse, type EngineParts } from './engine-environment.ts'
import { type Recording, recordClasses } from './record-classes.ts'

/**
 * 类档案 — the classes of a downloaded engine, recorded once for this JVM, and from Java 25 on how they are used: with
 * them the engine starts in two thirds of the time and is quick sooner. Null where they cannot be recorded, which is
 * tried once, too; the engine starts all the same.
 */
export async function findClassArchive(recording: Recording): Promise<EngineParts['classes']> {
  const { java, distribution, progress, signal } = recording
  const jvm = createHash('sha256').update(java.command).digest('hex').slice(0, 8)
  const file = join(
    distribution,
    `classes-${java.version}-${jvm}.${archivesUse(java) ? 'aot' : 'jsa'}`,
  )
  // two starts may be at it: what the one has removed the other does not find
  await clearRecordings(distribution).catch(() => undefined)
  const classes = { file, recorded: true }
  const failed = `${file}.failed`
  if (await isThere(file)) return classes
  if (await isThere(failed)) return null
  progress('Preparing the process engine for quick starts (once) …')
  try {
    await recordClasses(recording, file)
    return classes
  } catch (error) {
    signal?.throwIfAborted()
    progress(`Quick starts could not be prepared, which only costs time: ${String(error)}`)
    progress(`They are tried again when ${failed} is deleted.`)
    // where nothing can be written nothing was tried for long
    await writeFile(failed, `${String(error)}\n`).catch(() => undefined)
    return null
  }
}

const isThere = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  )
