import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { isAlive } from '../../prisma/is-alive.ts'
import { eventually } from '../support/engine.ts'

test.skipIf(process.platform !== 'linux')(
  '存活 a process that has ended is not alive, though its parent never hears of it',
  async () => {
    // becomes another program, which asks for no child
    const parent = spawn('bash', ['-c', 'sleep 0.01 & echo $!; exec sleep 60'])
    try {
      const [said] = await once(parent.stdout, 'data')
      const pid = Number(said)
      await eventually(async () => !isAlive(pid))
      // its number is still there
      expect(() => process.kill(pid, 0)).not.toThrow()
      expect(isAlive(parent.pid ?? 0)).toBe(true)
    } finally {
      parent.kill('SIGKILL')
    }
  },
)

test('a number that nobody has is not alive', () => {
  expect(isAlive(2 ** 22 + 1)).toBe(false)
})
