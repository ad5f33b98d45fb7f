import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const root = path.resolve(import.meta.dirname, '..')
const folder = path.join(root, 'dist')

/**
 * 打包 — writes our files that an entry needs as one, and answers its path: loading hundreds one by one through a
 * TypeScript loader costs every start two seconds, bundling them a third of one, and nothing where none has changed.
 * Libraries stay where they are.
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
    ...{ entryPoints: [path.join(root, entry)], outfile, write: false, plugins: [ownPlaces] },
    ...{ bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20' },
    ...{ keepNames: true, sourcemap: 'inline', sourcesContent: false },
    ...{ metafile: true, absWorkingDir: root },
  })
  await stop()
  await mkdir(folder, { recursive: true })
  const [{ contents }] = outputFiles
  await writeWhole(outfile, contents)
  const inputs = [...Object.keys(metafile.inputs), 'package-lock.json', 'scripts/bundle.mjs']
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
  const now = await statesOf(Object.keys(states)).catch(() => ({}))
  return Object.entries(states).every(([file, state]) => now[file] === state)
}

const statesOf = async (files) =>
  Object.fromEntries(
    await Promise.all(
      files.map(async (file) => {
        const { mtimeMs, size } = await stat(path.join(root, file))
        return [file, `${mtimeMs} ${size}`]
      }),
    ),
  )

/** Whole or not at all: another start may be reading it. */
async function writeWhole(file, contents) {
  const draft = `${file}.${process.pid}`
  await writeFile(draft, contents)
  await rename(draft, file)
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
