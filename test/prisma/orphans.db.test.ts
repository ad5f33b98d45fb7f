import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unprivilegedUser } from '../../prisma/embedded-binaries.ts'
import { isAlive } from '../../prisma/is-alive.ts'
import { type RunningDatabase, startDatabase } from '../../prisma/start-database.ts'
import { freePort } from '../support/database-server.ts'
import { eventually } from '../support/engine.ts'

let dataDir: string
let port: number
let running: RunningDatabase
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'zhihui-orphans-'))
  await chmod(dataDir, 0o755)
  port = await freePort()
  running = await startDatabase({ dataDir, port })
})
afterAll(async () => {
  await running?.stop()
  await rm(dataDir, { recursive: true, force: true })
})

test.skipIf(process.platform !== 'linux')(
  '清理遗留进程 a killed server is started again though one of its processes is at a question without end',
  async () => {
    const busy = new pg.Client({ connectionString: running.url })
    busy.on('error', () => undefined)
    await busy.connect()
    const { rows } = await busy.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
    const left = rows[0]?.pid ?? 0
    const asked = busy.query('DO $$ BEGIN LOOP END LOOP; END $$').catch(() => 'broke off')
    process.kill(running.pid, 'SIGKILL')
    await eventually(async () => !isAlive(running.pid))
    expect(isAlive(left)).toBe(true)
    running = await startDatabase({ dataDir, port })
    expect(await asked).toBe('broke off')
    expect(isAlive(left)).toBe(false)
    const again = new pg.Client({ connectionString: running.url })
    await again.connect()
    expect((await again.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
    await again.end()
  },
)

test.skipIf(process.platform !== 'linux')(
  '清理遗留锁 a killed server is started again at once though nobody has heard of its end',
  async () => {
    // of the database's own user: another's number proves nothing to it
    const parent = spawn('bash', ['-c', 'sleep 0.01 & echo $!; exec sleep 60'], unprivilegedUser())
    try {
      const [said] = await once(parent.stdout, 'data')
      const unheard = String(said).trim()
      await eventually(async () => !isAlive(Number(unheard)))
      process.kill(running.pid, 'SIGKILL')
      await eventually(async () => !isAlive(running.pid))
      for (const name of ['postmaster.pid', `.s.PGSQL.${port}.lock`]) {
        const file = path.join(dataDir, 'database', name)
        const lines = (await readFile(file, 'utf8')).split('\n')
        await writeFile(file, [unheard, ...lines.slice(1)].join('\n'))
      }
      running = await startDatabase({ dataDir, port })
      expect(isAlive(running.pid)).toBe(true)
    } finally {
      parent.kill('SIGKILL')
    }
  },
)
