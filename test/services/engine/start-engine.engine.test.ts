import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scratchFolder } from '../../../services/engine/engine-environment.ts'
import { openEngineIdentity } from '../../../services/engine/engine-id.ts'
import { endProcess, readProcess } from '../../../services/engine/engine-process.ts'
import { engineCache } from '../../../services/engine/find-engine.ts'
import { startEngine } from '../../../services/engine/start-engine.ts'
import { demandFreePorts } from '../../../services/engine/wait-until-ready.ts'
import { freePort } from '../../support/database-server.ts'

let dataDir: string
let port: number
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'zhihui-adopt-'))
  port = await aFreeBlock()
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

/** The first of five free ports in a row. */
async function aFreeBlock(): Promise<number> {
  for (;;) {
    const first = await freePort()
    const block = [0, 1, 2, 3, 4].map((next) => first + next)
    if (
      await demandFreePorts(block).then(
        () => true,
        () => false,
      )
    )
      return first
  }
}

const start = (given: { dataDir?: string; controlledClock?: boolean } = {}) =>
  startEngine({
    dataDir,
    ports: {
      gateway: port,
      command: port + 1,
      internal: port + 2,
      rest: port + 3,
      management: port + 4,
    },
    version: '8.5.8',
    cacheDir: engineCache(process.env),
    sinkUrl: null,
    controlledClock: false,
    environment: process.env,
    progress: () => undefined,
    ...given,
  })

/** Starts an engine from a launcher that is then killed without a chance to clean up. */
async function leaveBehind(): Promise<number> {
  const script = new URL('launcher.ts', import.meta.url).pathname
  const launcher = spawn(process.execPath, ['--import', 'tsx', script, dataDir, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(launcher.stdout, 'data')
  launcher.kill('SIGKILL')
  await once(launcher, 'exit')
  return Number(/engine (\d+)/.exec(String(line))?.[1])
}

describe('启动引擎 an engine that a killed launcher left behind', () => {
  test('is adopted by the next start, and stopped with it', async () => {
    const pid = await leaveBehind()
    expect(await readProcess(pid)).not.toBeNull()
    const engine = await start()
    expect(engine).toMatchObject({ adopted: true, pid })
    await engine.stop()
    expect(await readProcess(pid)).toBeNull()
  })

  test('a process is never ended for its number alone, and a taken port is named', async () => {
    const bystander = spawn('sleep', ['60'])
    const { pid = 0 } = bystander
    const facts = await readProcess(pid)
    await writeFile(
      join(dataDir, 'engine.json'),
      JSON.stringify({ pid, startedAt: facts?.startedAt, settings: {} }),
    )
    const taken = createServer().listen(port + 4, '127.0.0.1')
    await once(taken, 'listening')
    await expect(start()).rejects.toThrow(`port ${port + 4} is taken`)
    expect(await readProcess(pid)).not.toBeNull()
    taken.close()
    bystander.kill()
  })
})

test('临时文件 what a killed engine had unpacked is gone after the next start', async () => {
  const killed = await start()
  await endProcess(killed.pid ?? 0, 0)
  const engine = await start()
  const unpacked = await readdir(scratchFolder(dataDir))
  await engine.stop()
  expect(unpacked.filter((name) => name.startsWith('librocksdb'))).toHaveLength(1)
})

describe('引擎标识 the id of an engine', () => {
  test('is made with its data folder and with a new one anew', async () => {
    const first = (await openEngineIdentity({ dataDir })).current()
    expect((await openEngineIdentity({ dataDir })).current()).toBe(first)
    await rm(join(dataDir, 'data'), { recursive: true, force: true })
    expect((await openEngineIdentity({ dataDir })).current()).not.toBe(first)
  })

  test('of a cluster that is not ours is kept by its address, and a roll-back renews it', async () => {
    const one = await openEngineIdentity({ dataDir, address: 'one:26500' })
    const other = await openEngineIdentity({ dataDir, address: 'other:26500' })
    expect(one.current()).not.toBe(other.current())
    const renewed = await one.renew()
    expect((await openEngineIdentity({ dataDir, address: 'one:26500' })).current()).toBe(renewed)
  })
})
