import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { pino } from 'pino'
import { afterEach, describe, expect, test } from 'vitest'
import { isAlive } from '../../prisma/is-alive.ts'
import { keepRunning } from '../../start/keep-running.ts'

const log = pino({ level: 'silent' })
const started: number[] = []
let bell: ((pid: number) => void) | null = null
afterEach(() => {
  for (const pid of started.splice(0)) if (isAlive(pid)) process.kill(pid, 'SIGKILL')
})

/** A server that does nothing until it is ended. */
async function aServer() {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  await once(child, 'spawn')
  const pid = child.pid ?? 0
  started.push(pid)
  bell?.(pid)
  return {
    pid,
    stop: async () => {
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    },
  }
}
const nextOne = () =>
  new Promise<number>((found) => {
    bell = found
  })

describe('守护 a server of our own', () => {
  test('that is killed is started again, each time', async () => {
    const kept = await keepRunning({ name: 'server', start: aServer, log })
    for (const _ of [1, 2]) {
      const again = nextOne()
      process.kill(started.at(-1) ?? 0, 'SIGKILL')
      expect(isAlive(await again)).toBe(true)
    }
    await kept.stop()
    expect(started.map(isAlive)).toEqual([false, false, false])
  })

  test('that is to run anew is ended and started again', async () => {
    const kept = await keepRunning({ name: 'server', start: aServer, log })
    const before = started[0] ?? 0
    const again = nextOne()
    kept.again()
    expect(isAlive(await again)).toBe(true)
    expect(isAlive(before)).toBe(false)
    await kept.stop()
  })

  test('that cannot be started again at once is tried until it can', async () => {
    let refusals = 1
    const start = async () => {
      if (started.length > 0 && refusals-- > 0) throw new Error('not yet')
      return aServer()
    }
    const kept = await keepRunning({ name: 'server', start, log })
    const again = nextOne()
    process.kill(started[0] ?? 0, 'SIGKILL')
    expect(isAlive(await again)).toBe(true)
    await kept.stop()
  })

  test('that is not ours is left alone', async () => {
    const server = { pid: null, stop: async () => undefined }
    const kept = await keepRunning({ name: 'server', start: async () => server, log })
    expect(kept).toMatchObject(server)
    expect(kept.again).not.toThrow()
  })
})
