import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { access, constants, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Logger } from 'pino'
import type { Progress } from './progress.ts'

type Environment = Readonly<Record<string, string | undefined>>
type Surroundings = {
  readonly environment: Environment
  readonly progress: Progress
  readonly log: Pick<Logger, 'warn'>
}

const checkout = path.resolve(import.meta.dirname, '..')
const sources = [
  ...['admin', 'processes/element-templates', 'processes/lint', 'services/spreadsheets'],
  'package-lock.json',
].map((name) => path.join(checkout, name))
const longestKept = 24 * 3_600_000

/**
 * 构建前端 — the folder of the front end built from these sources: made once, in a process of its own; null
 * when it cannot be built, and the API goes on without it.
 */
export async function buildFrontEnd({ environment, progress, log }: Surroundings) {
  const name = await hashOf(sources)
  const homes = [path.join(checkout, 'dist', 'admin'), path.join(cacheOf(environment), 'admin')]
  for (const home of homes) if (await isBuilt(path.join(home, name))) return path.join(home, name)
  const home = await firstWritable(homes)
  if (home === null) return null
  const startedAt = performance.now()
  progress('Building the officers’ screens …')
  try {
    await build(path.join(home, name), environment)
  } catch (error) {
    log.warn({ err: error }, 'the officers’ screens could not be built: only the API answers')
    progress('The officers’ screens could not be built; the API answers without them.')
    return null
  }
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  progress(`The officers’ screens are built (${seconds} s).`)
  await forgetOld(home, name)
  return path.join(home, name)
}

const cacheOf = (environment: Environment) =>
  path.join(
    environment['XDG_CACHE_HOME'] || path.join(environment['HOME'] ?? '.', '.cache'),
    'zhihui',
  )

async function hashOf(places: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const place of places) {
    const folder = (await stat(place)).isDirectory()
    const files = folder ? await readdir(place, { recursive: true }) : ['']
    for (const file of files.sort()) {
      const full = path.join(place, file)
      if ((await stat(full)).isFile()) hash.update(file).update(await readFile(full))
    }
  }
  return hash.digest('hex').slice(0, 16)
}

const isBuilt = (folder: string) =>
  access(path.join(folder, 'index.html')).then(
    () => true,
    () => false,
  )

async function firstWritable(folders: readonly string[]): Promise<string | null> {
  for (const folder of folders)
    try {
      await mkdir(folder, { recursive: true })
      await access(folder, constants.W_OK)
      return folder
    } catch {}
  return null
}

/** Under another name until it is whole: two starts at once do not meet. */
async function build(folder: string, environment: Environment): Promise<void> {
  const unfinished = `${folder}.${process.pid}`
  try {
    await runVite(unfinished, environment)
    await rename(unfinished, folder)
  } catch (error) {
    if (!(await isBuilt(folder))) throw error
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

function runVite(folder: string, environment: Environment): Promise<void> {
  const manifest = createRequire(import.meta.url).resolve('vite/package.json')
  const vite = path.join(path.dirname(manifest), 'bin', 'vite.js')
  const child = spawn(
    process.execPath,
    [vite, 'build', path.join(checkout, 'admin'), '--outDir', folder, '--logLevel', 'warn'],
    {
      cwd: checkout,
      // whatever the start itself runs as
      env: { ...environment, NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  let complaint = ''
  child.stderr.on('data', (text) => {
    complaint += String(text)
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(complaint.trim() || `vite ended with ${code}`)),
    )
  })
}

/** Another start may still serve yesterday’s; what is older goes. */
async function forgetOld(home: string, current: string): Promise<void> {
  for (const name of await readdir(home)) {
    const folder = path.join(home, name)
    const { mtimeMs } = await stat(folder)
    if (name !== current && Date.now() - mtimeMs > longestKept)
      await rm(folder, { recursive: true, force: true })
  }
}
