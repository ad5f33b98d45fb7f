import { execFile } from 'node:child_process'
import { readdir, readFile, realpath } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Environment } from './run-program.ts'
import { noJava } from './start-errors.ts'

const oldest = 21
const run = promisify(execFile)

export type Java = { readonly command: string; readonly version: number }

type JavaPlaces = {
  /** JAVA_HOME and PATH are read. */
  readonly environment: Environment
  /** The system's usual folders of JDKs. */
  readonly folders?: readonly string[]
}

const usualFolders = [
  '/usr/lib/jvm',
  '/usr/java',
  '/opt/java',
  '/opt',
  '/Library/Java/JavaVirtualMachines',
]

/** 找 JDK — the first Java that is new enough for the engine; throws with the list of what was looked at. */
export async function findJava({ environment, folders = usualFolders }: JavaPlaces): Promise<Java> {
  const lookedAt = new Set<string>()
  for await (const command of candidates(environment, folders)) {
    const version = await javaVersion(command)
    if (version !== null && version >= oldest) return { command, version }
    if (version !== null) lookedAt.add(`${command}: version ${version}`)
  }
  const javaHome = environment['JAVA_HOME'] || 'not set'
  throw noJava([...lookedAt, `JAVA_HOME (${javaHome})`, 'java on the PATH', ...folders])
}

async function* candidates(environment: Environment, folders: readonly string[]) {
  const { JAVA_HOME: javaHome, PATH: path = '' } = environment
  if (javaHome) yield join(javaHome, 'bin', 'java')
  for (const folder of path.split(delimiter).filter(Boolean)) yield join(folder, 'java')
  for (const folder of folders)
    for (const home of (await readdir(folder).catch(() => [])).sort().reverse()) {
      yield join(folder, home, 'bin', 'java')
      yield join(folder, home, 'Contents', 'Home', 'bin', 'java')
    }
}

/** A path through a plain file is refused at once, not by way of the promise: hence a function of its own. */
const ask = async (command: string) => run(command, ['-version'], { timeout: 10_000 })

async function javaVersion(command: string): Promise<number | null> {
  const program = await realpath(command).catch(() => null)
  if (program === null) return null
  const told = (await writtenVersion(program)) ?? (await saidVersion(command))
  const version = told?.match(/(?:1\.)?(\d+)/)?.[1]
  return version === undefined ? null : Number(version)
}

/** A JDK says in a file what it is; starting one only to ask costs each start a quarter of a second. */
async function writtenVersion(program: string): Promise<string | undefined> {
  const file = join(dirname(program), '..', 'release')
  const text = await readFile(file, 'utf8').catch(() => '')
  return text.match(/^JAVA_VERSION="(.+)"$/m)?.[1]
}

const saidVersion = async (command: string) =>
  (await ask(command).catch(() => null))?.stderr.match(/version "(.+?)"/)?.[1]
