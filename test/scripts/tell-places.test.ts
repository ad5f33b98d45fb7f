import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

let place: string
beforeAll(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'places-'))
})
afterAll(() => rm(place, { recursive: true, force: true }))

/** The whole bundle comes from one line of one file. */
const mapTo = (source: string) =>
  JSON.stringify({ version: 3, sources: [source], names: [], mappings: 'AAEE' })
const throws = `throw new Error('a word')`
const run = `
  const { tellPlaces } = await import('${path.resolve('scripts/tell-places.mjs')}')
  const { pathToFileURL } = await import('node:url')
  tellPlaces(process.argv[1])
  await import(pathToFileURL(process.argv[1]).href)`

/** Runs a bundle that throws, in a folder of this name; answers the folder and the stack. */
async function stackOf(name: string, { map, words = throws }: { map?: string; words?: string }) {
  const folder = path.join(place, name)
  const bundle = path.join(folder, 'bundle.mjs')
  await mkdir(folder)
  await writeFile(bundle, words)
  if (map !== undefined) await writeFile(`${bundle}.map`, map)
  const { stderr } = await promisify(execFile)(process.execPath, [
    ...['--input-type=module', '--eval', run, bundle],
  ]).catch((error: { stderr: string }) => error)
  return { folder, stack: stderr }
}

test.each(['plain', 'c++', 'a (copy) [1] {2}', '$HOME^|*?', '指挥'])(
  '指明出处 a stack names our file in a folder called %s',
  async (name) => {
    const { folder, stack } = await stackOf(name, { map: mapTo('part.ts') })
    expect(stack).toContain(`${folder}/part.ts:3:3`)
  },
)

test.each([
  ['there is none', undefined],
  ['it is half written', '{"version":3,'],
])('a stack names the bundle when its map cannot be read: %s', async (name, map) => {
  const { stack } = await stackOf(name, map === undefined ? {} : { map })
  expect(stack).toContain('Error: a word')
  expect(stack).toContain('/bundle.mjs:1:7')
})

test('what runs is not told by the map of a newer bundle', async () => {
  const words = [
    `import { renameSync, writeFileSync } from 'node:fs'`,
    `writeFileSync('${path.join(place, 'newer.map')}', '${mapTo('newer.ts')}')`,
    `renameSync('${path.join(place, 'newer.map')}', import.meta.filename + '.map')`,
    throws,
  ].join(';')
  const { folder, stack } = await stackOf('newer', { map: mapTo('part.ts'), words })
  expect(stack).toContain(`${folder}/part.ts:3:3`)
})
