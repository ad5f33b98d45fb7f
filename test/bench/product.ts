import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { z } from 'zod'
import { DemoLinkLine } from '../../zhihui/demo-people.ts'

export type Product = {
  readonly address: string
  readonly port: number
  readonly dataDir: string
  readonly links: readonly DemoLinkLine[]
  /** Seconds from the command to the ready line. */
  readonly readyAfter: number
  /** Connection string of the database's owner. */
  readonly ownerUrl: string
  readonly query: <T extends pg.QueryResultRow>(sql: string) => Promise<T[]>
  /** Ctrl-C, as a person would. */
  readonly stop: () => Promise<void>
}
type Given = {
  readonly port: number
  readonly dataDir: string
  readonly cases: number
  /** The officers' screens, too. */
  readonly frontEnd?: boolean
}
const Links = z.object({ links: z.array(DemoLinkLine.extend({ cityCode: z.string() })) })
const patience = 300_000
/** For a profile: BENCH_NODE_FLAGS="--cpu-prof --cpu-prof-dir=…". */
const flags = process.env['BENCH_NODE_FLAGS']?.split(' ') ?? []

/** Open to the user that the database runs as when we are root. */
export async function aDataDir(): Promise<string> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'zhihui-bench-'))
  await chmod(dataDir, 0o755)
  return dataDir
}
let block = 10_000 + (process.pid % 2_000) * 10

/** Ten ports in a row that other installations on this machine hardly use, and no outgoing connection is given. */
export const aPortBlock = (): number => {
  block += 10
  return block
}
export const forget = (dataDir: string) => rm(dataDir, { recursive: true, force: true })

/** Starts the product as its users do, and reads what it tells them. */
export async function startProduct({
  port,
  dataDir,
  cases,
  frontEnd = false,
}: Given): Promise<Product> {
  const startedAt = performance.now()
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=32', ...flags, 'run.mjs', 'main.ts'],
    {
      env: {
        ...process.env,
        PORT: String(port),
        DATA_DIR: dataDir,
        DEMO_CASES: String(cases),
        FRONT_END: String(frontEnd),
        LOG_LEVEL: 'warn',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  // a bench that is stopped or fails leaves nothing running
  process.once('exit', () => child.kill('SIGINT'))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
  await readyLine(child)
  const readyAfter = (performance.now() - startedAt) / 1000
  const { links } = Links.parse(
    JSON.parse(await readFile(path.join(dataDir, 'demo-links.json'), 'utf8')),
  )
  const password = (await readFile(path.join(dataDir, 'database-password'), 'utf8')).trim()
  const ownerUrl = `postgresql://postgres:${password}@127.0.0.1:${port + 1}/zhihui`
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1 })
  pool.on('error', () => undefined)
  return {
    address: `http://localhost:${port}`,
    ...{ port, dataDir, readyAfter, ownerUrl },
    links: links.filter(({ cityCode }) => cityCode === '140800'),
    query: async (sql) => (await pool.query(sql)).rows,
    stop: async () => {
      if (!pool.ending) await pool.end()
      await stop(child)
    },
  }
}

function readyLine(child: ChildProcess): Promise<void> {
  return new Promise((ready, failed) => {
    const timer = setTimeout(
      () => failed(new Error('The product was not ready in time.')),
      patience,
    )
    child.once('exit', (status) => failed(new Error(`The product ended with ${status}.`)))
    if (child.stdout === null) return
    createInterface(child.stdout).on('line', (line) => {
      if (!line.startsWith('Zhihui is ready at')) return
      clearTimeout(timer)
      ready()
    })
  })
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve()
  return new Promise((stopped) => {
    child.removeAllListeners('exit')
    child.once('exit', () => stopped())
    child.kill('SIGINT')
  })
}

/** 修复 — `reconcile --repair`, as a system administrator would type it; answers its exit status. */
export async function repairByHand({ port, dataDir }: Pick<Product, 'port' | 'dataDir'>) {
  const child = spawn(process.execPath, ['run.mjs', 'zhihui.ts', 'reconcile', '--repair'], {
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [status] = await once(child, 'exit')
  return Number(status)
}
