import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findClassArchive } from '../../../services/engine/class-archive.ts'
import { ownMark } from '../../../services/engine/engine-environment.ts'
import { endProcess, findProcess } from '../../../services/engine/engine-process.ts'
import type { Java } from '../../../services/engine/find-java.ts'

let folder: string
let distribution: string
let lines: string[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhihui-jvm-'))
  distribution = await mkdtemp(join(folder, 'engine-'))
  lines = []
})
afterEach(async () => {
  for (let pid = await running(); pid !== null; pid = await running()) await endProcess(pid, 0)
  await rm(folder, { recursive: true, force: true })
})
const running = () => findProcess(ownMark(distribution))

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

const find = (
  java: Java,
  { patience = 200, signal }: { patience?: number; signal?: AbortSignal } = {},
) =>
  findClassArchive({
    ...{ java, distribution, environment: process.env, patience, signal },
    progress: (line) => lines.push(line),
  })

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

  test.each([
    ['while it is rehearsed', writes, 60_000],
    ['while it writes', `${writes}; return`, 100],
  ])(
    'given up %s, the engine that is recorded ends at once, and nothing is left',
    async (_, atEnd, patience) => {
      const giveUp = new AbortController()
      const finding = find(await aJava(atEnd), { patience, signal: giveUp.signal })
      finding.catch(() => undefined)
      await expect.poll(started).toHaveLength(1)
      await pause(1_500)
      const givenUpAt = performance.now()
      giveUp.abort()
      await expect(finding).rejects.toThrow('aborted')
      expect(performance.now() - givenUpAt).toBeLessThan(3_000)
      expect([await running(), await readdir(distribution)]).toEqual([null, []])
    },
  )

  test('what a killed start left of its recording is cleared, what another one is at is not', async () => {
    const made = async (name: string, minutesAgo: number) => {
      const at = Date.now() / 1_000 - 60 * minutesAgo
      await mkdir(join(distribution, name))
      await utimes(join(distribution, name), at, at)
    }
    await made('.recording-left', 40)
    await made('.recording-now', 5)
    const { command } = await aJava('')
    const left = spawn(command, [ownMark(join(distribution, '.recording-left'))], {
      detached: true,
    })
    const ended = once(left, 'exit')
    await find(await aJava(writes))
    await ended
    expect((await readdir(distribution)).filter((name) => name.startsWith('.'))).toEqual([
      '.recording-now',
    ])
  })
})
