import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Environment, runProgram } from './run-program.ts'
import { noEngine } from './start-errors.ts'

type Download = {
  readonly version: string
  readonly into: string
  readonly environment: Environment
  readonly progress: (line: string) => void
  readonly signal?: AbortSignal | undefined
}

/** 下载引擎 — fetch and unpack a distribution through Maven; the folder appears whole or not at all. */
export async function downloadEngine(download: Download): Promise<void> {
  const { version, into, progress } = download
  await mkdir(dirname(into), { recursive: true })
  // beside its final place, so that the rename stays on one file system
  const workshop = await mkdtemp(join(dirname(into), '.download-'))
  const started = Date.now()
  const ticker = setInterval(() => void tellSize(workshop, started, progress), 2_000)
  try {
    progress(`Downloading the process engine ${version} (about 210 MB, once) …`)
    const unpacked = await fetchAndUnpack(download, workshop)
    await rename(unpacked, into).catch((error) => unlessThere(error, into))
    progress(`Process engine ${version} stands in ${into} after ${seconds(started)} s`)
  } finally {
    clearInterval(ticker)
    await rm(workshop, { recursive: true, force: true })
  }
}

async function fetchAndUnpack({ version, environment, signal }: Download, workshop: string) {
  const refuse = (why: string) => noEngine(`version ${version} could not be fetched. ${why}`)
  const run = (command: string, ...args: readonly string[]) =>
    runProgram({ command, args, environment, refuse, signal })
  const artifact = `-Dartifact=io.camunda:camunda-zeebe:${version}:tar.gz`
  await run('mvn', '-q', '-B', 'dependency:copy', artifact, `-DoutputDirectory=${workshop}`)
  const archive = await findIn(workshop, '.tar.gz')
  await run('tar', '-xzf', archive, '-C', workshop)
  await rm(archive)
  return findIn(workshop, '')
}

/** A second installation may have finished the same download first; its folder is as good as ours. */
function unlessThere(error: NodeJS.ErrnoException, into: string): void {
  if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST')
    throw noEngine(`the download cannot be moved to ${into}: ${error.message}.`)
}

async function findIn(folder: string, ending: string): Promise<string> {
  const name = (await readdir(folder)).find((entry) => entry.endsWith(ending))
  if (name === undefined) throw noEngine(`the download brought no ${ending || 'folder'}.`)
  return join(folder, name)
}

async function tellSize(folder: string, started: number, progress: (line: string) => void) {
  const sizes = await readdir(folder)
    .then((names) => Promise.all(names.map((name) => stat(join(folder, name)))))
    .catch(() => [])
  const megabytes = sizes.reduce((sum, { size }) => sum + size, 0) / 1_000_000
  const here = megabytes < 1 ? 'downloading' : `${Math.round(megabytes)} MB here, unpacking`
  progress(`  … ${here}, ${seconds(started)} s`)
}

const seconds = (since: number) => ((Date.now() - since) / 1_000).toFixed(1)
