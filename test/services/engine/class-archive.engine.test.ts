import { mkdir, mkdtemp, readdir, rm, stat, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findClassArchive } from '../../../services/engine/class-archive.ts'
import { engineCache } from '../../../services/engine/find-engine.ts'
import { findJava } from '../../../services/engine/find-java.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhihui-classes-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const cached = join(engineCache(process.env), process.env['ZEEBE_VERSION'] ?? '8.5.8')

async function find(distribution: string) {
  const lines: string[] = []
  const classes = await findClassArchive({
    ...{ distribution, environment: process.env },
    java: await findJava({ environment: process.env }),
    progress: (line) => lines.push(line),
  })
  return { classes, lines }
}

describe('类档案 the classes of an engine', () => {
  test('are recorded once, whole, and nothing else is left behind', async () => {
    const distribution = join(folder, 'whole')
    await mkdir(distribution)
    for (const part of ['lib', 'config'])
      await symlink(join(cached, part), join(distribution, part))
    const { classes, lines } = await find(distribution)
    expect(lines).toHaveLength(1)
    const file = classes?.file ?? ''
    expect((await readdir(distribution)).sort()).toEqual([basename(file), 'config', 'lib'])
    expect((await stat(file)).size).toBeGreaterThan(10_000_000)
    expect(await find(distribution)).toEqual({ classes, lines: [] })
  }, 180_000)

  test('that cannot be recorded are told of, and are no hindrance', async () => {
    const distribution = join(folder, 'empty')
    await mkdir(distribution)
    const { classes, lines } = await find(distribution)
    expect(classes).toBeNull()
    expect(lines.join()).toContain('only costs time')
    expect(await readdir(distribution)).toEqual([expect.stringMatching(/^classes-.+\.failed$/)])
  })
})
