import { readFile } from 'node:fs/promises'
import { CommandFailed } from './installation-client.ts'

/** What a file that a command was given holds. */
export async function contentOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    throw new CommandFailed(
      `${file} cannot be read: ${reasons.get(code) ?? String(error)}. Nothing was imported.`,
    )
  }
}

const reasons: ReadonlyMap<unknown, string> = new Map([
  ['ENOENT', 'there is no such file'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'you may not read it'],
  ['ERR_FS_FILE_TOO_LARGE', 'it is larger than any that is read'],
])
