import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findClassArchive } from '../../../services/engine/class-archive.ts'

let folder: string
let distribution: string
let lines: string[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhihui-jvm-'))
  distribution = await mkdtemp(join(folder, 'engine-'))
  lines = []
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A JVM that says it is ready, knows nothing of an engine, and does this when it is told to end. */
async function aJava(atEnd: string) {
  const command = join(folder, 'java')
  const words = `#!${process.execPath}
    const [archive] = process.argv.filter((one) => one.includes('AOTCacheOutput')).map((one) => one.split('=')[1])
    const { MANAGEMENT_SERVER_PORT: port } = process.env
    require('node:fs').appendFileSync(${JSON.stringify(join(folder, 'started'))}, process.pid + ' ')
    require('node:http').createServer((_, response) => response.end()).listen(port, '127.0.0.1')
    process.on('SIGTERM', () => { ${atEnd}; process.exit() })`
  await writeFile(command, words, { mode: 0o755 })
  return { command, version: 25 }
}
const writes = `require('node:fs').writeFileSync(archive, 'what it knows')`
const started = async () => (await readFile(join(folder, 'started'), 'utf8')).trim().split(' ')

async function find(java: { command: string; version: number }) {
  return findClassArchive({
    ...{ java, distribution, environment: process.env, patience: 200 },
    progress: (line) => lines.push(line),
  })
}

describe('类档案 the classes of an engine', () => {
  test('are kept as the JVM wrote them, also when there was no time to rehearse to the end', async () => {
    const classes = await find(await aJava(writes))
    const file = classes?.file ?? ''
    expect(await readdir(distribution)).toEqual([basename(file)])
    expect(await readFile(file, 'utf8')).toBe('what it knows')
    expect(lines.join()).toContain('not rehearsed')
  })

  test('that the JVM does not write are tried once, not at each start', async () => {
    const java = await aJava('')
    expect(await find(java)).toBeNull()
    const [mark = ''] = await readdir(distribution)
    expect(lines.at(-1)).toContain(join(distribution, mark))
    const told = lines.length
    expect(await find(java)).toBeNull()
    expect(lines).toHaveLength(told)
    expect(await started()).toHaveLength(1)
  })

  test('are tried again once the mark of the failure is deleted', async () => {
    await find(await aJava(''))
    for (const mark of await readdir(distribution)) await rm(join(distribution, mark))
    expect(await find(await aJava(writes))).not.toBeNull()
  })
})
