import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bundle } from '../../scripts/bundle.mjs'

const root = path.resolve(import.meta.dirname, '../..')
let folder: string
let entry: string
let built: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bundled-'))
  entry = path.relative(root, path.join(folder, `${path.basename(folder)}.ts`))
  await written('part.ts', `export const word: string = 'first'`, 3_000)
  await written(path.basename(entry), `import { word } from './part.ts'\nconsole.log(word)`, 3_000)
  built = await bundle(entry)
})
afterEach(async () => {
  for (const made of [folder, built, `${built}.map`, `${built}.inputs.json`])
    await rm(made, { recursive: true, force: true })
})

/** A file that was last changed so many milliseconds ago. */
async function written(name: string, text: string, ago: number) {
  const at = (Date.now() - ago) / 1_000
  await writeFile(path.join(folder, name), text)
  await utimes(path.join(folder, name), at, at)
}
const writtenAt = async () => (await stat(built)).mtimeMs

test('打包 what has not changed is not bundled again', async () => {
  const before = await writtenAt()
  await bundle(entry)
  expect(await writtenAt()).toBe(before)
})

test('a changed part is bundled again', async () => {
  await written('part.ts', `export const word: string = 'second'`, 1_000)
  await bundle(entry)
  expect(await readFile(built, 'utf8')).toContain('second')
})

test('a part that changed while it was bundled is bundled again at the next start', async () => {
  await written('part.ts', `export const word: string = 'third'`, -60_000)
  await bundle(entry)
  const before = await writtenAt()
  await bundle(entry)
  expect(await writtenAt()).toBeGreaterThan(before)
})

test('a part that has gone is missed, not overlooked', async () => {
  await rm(path.join(folder, 'part.ts'))
  await expect(bundle(entry)).rejects.toThrow('part.ts')
})

test('the map leads to our own files, not to those of libraries', async () => {
  const library = path.join(root, 'node_modules/zod/index.js')
  await written('part.ts', `export { z as word } from '${library}'`, 1_000)
  await bundle(entry)
  const { sources } = JSON.parse(await readFile(`${built}.map`, 'utf8'))
  expect(sources.map((source: string) => path.basename(source)).filter(Boolean)).toEqual([
    path.basename(entry),
  ])
})

// their own files are not looked at: they are too many
test.each(['package-lock.json', 'node_modules/.package-lock.json'])(
  'libraries are bundled again when %s is not what it was',
  async (file) => {
    const told = `${built}.inputs.json`
    const states = JSON.parse(await readFile(told, 'utf8'))
    expect(states[file]).toMatch(/^\d{13}/)
    await writeFile(told, JSON.stringify({ ...states, [file]: '0 0' }))
    const before = await writtenAt()
    await bundle(entry)
    expect(await writtenAt()).toBeGreaterThan(before)
  },
)

test('模型检查 a model is linted as bundled, too: the rules lie beside the linter', async () => {
  const model = path.join(root, 'processes/city-case/city-case.bpmn')
  const lint = path.join(root, 'services/process-editions/lint.ts')
  await written(
    'part.ts',
    `import { readFile } from 'node:fs/promises'
    import { lintModel } from '${lint}'
    const found = await lintModel(await readFile('${model}', 'utf8'), { jobTypes: [] })
    export const word = new Set(found.map(({ rule }) => rule))`,
    1_000,
  )
  const run = promisify(execFile)(process.execPath, ['run.mjs', entry], { cwd: root })
  expect((await run).stdout).toContain('zhihui/')
}, 30_000)

test('an error names the line of the file that it comes from, not of the bundle', async () => {
  await written('part.ts', `export const word: string = 'last'\nthrow new Error(word)`, 1_000)
  const run = promisify(execFile)(process.execPath, ['run.mjs', entry], { cwd: root })
  await expect(run).rejects.toMatchObject({
    stderr: expect.stringContaining(`${path.join(folder, 'part.ts')}:2:7`),
  })
})
