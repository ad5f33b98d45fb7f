import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import pg from 'pg'
import { readManifest } from '../../prisma/backup/manifest.ts'
import { writeBackup } from '../../prisma/backup/write-backup.ts'
import { startDatabase } from '../../prisma/start-database.ts'
import { assembleCrew } from '../bench/officers.ts'
import { aDataDir, aPortBlock, forget, type Product, startProduct } from '../bench/product.ts'
import { queryOf } from './installation.ts'
import { photosIn, reportWithPhotos } from './photos.ts'

const cases = 60
const photos = 6
const patience = 180_000
type Place = { readonly port: number; readonly dataDir: string }

/**
 * 备份演练 — saves an installation while officers work, restores it beside nothing, and has every case driven to
 * its end there: rows equal by their hashes, acknowledged acts kept, due dates unchanged.
 */
export async function backup() {
  const first = { port: aPortBlock(), dataDir: await aDataDir() }
  const second = { port: aPortBlock(), dataDir: await aDataDir() }
  const folder = path.join(first.dataDir, 'saved')
  try {
    const { acknowledged, savedIn } = await saveWhileOfficersWork(first, folder)
    const restoredIn = await seconds(() => zhihui(second, ['restore', folder]))
    const restored = await lookInto(second, folder)
    const { mendedIn, unfinished, moved } = await goOn(second, restored.dueDates)
    const lost = acknowledged.filter((task) => !restored.done.has(task))
    const failures = [
      ...restored.lostPhotos.map((key) => `lost photo: ${key}`),
      ...(restored.photos === photos ? [] : [`${restored.photos} photos instead of ${photos}`]),
      ...restored.different.map((table) => `other rows in ${table}`),
      ...lost.map((task) => `lost: ${task}`),
      ...moved.map((clock) => `another due date: ${clock}`),
      ...Object.entries(unfinished).map(([what, n]) => `${what}: ${n}`),
    ]
    return {
      proof: 'backup',
      ...{ cases, photos, savedIn, restoredIn, mendedIn, rows: restored.rows },
      ...{ acknowledged: acknowledged.length, openClocks: restored.dueDates.length },
      failures,
    }
  } finally {
    await forget(first.dataDir)
    await forget(second.dataDir)
  }
}

/** Reports cases, lets officers take them some steps, and saves in the middle of it. */
async function saveWhileOfficersWork(place: Place, folder: string) {
  const product = await startProduct({ ...place, cases: 0 })
  const crew = await assembleCrew(product)
  const acknowledged: string[] = []
  const reports = Promise.all(Array.from({ length: cases }, crew.report))
  const work = crew.work({
    seen: () => undefined,
    done: (_caseId, _elementId, { taskId, outcome }) => acknowledged.push(`${taskId} ${outcome}`),
  })
  await reports
  await reportWithPhotos(product, photos)
  while (acknowledged.length < cases * 2) await pause(20)
  const before = [...acknowledged]
  const savedIn = await seconds(() => zhihui(place, ['backup', folder]))
  await work.stop()
  await product.stop()
  return { acknowledged: before, savedIn }
}

/** The restored rows, read by another backup before anybody works on them. */
async function lookInto({ port, dataDir }: Place, folder: string) {
  const database = await startDatabase({ dataDir, port: port + 1 })
  const now = () => new Date()
  const again = await writeBackup({ ownerUrl: database.url, folder: `${folder}-again`, now })
  const saved = await readManifest(folder)
  const pool = new pg.Pool({ connectionString: database.url, max: 1 })
  const query = queryOf(pool)
  const ended = await query<{ task: string }>(
    `SELECT encode(convert_to('Task:' || id, 'UTF8'), 'base64') || ' ' || outcome AS task
     FROM tasks WHERE status = 'DONE'`,
  )
  const dueDates = await query(openDueDates)
  const { photos, lost } = await photosIn(query, dataDir)
  await pool.end()
  await database.stop()
  return {
    different: saved.tables
      .filter((table, n) => !isDeepStrictEqual(table, again.tables[n]))
      .map(({ name }) => name),
    rows: saved.tables.reduce((sum, { rows }) => sum + rows, 0),
    done: new Set(ended.map(({ task }) => withoutPadding(task))),
    dueDates: dueDates.map(({ due }) => String(due)),
    ...{ photos, lostPhotos: lost },
  }
}

const withoutPadding = (task: string) => task.replace(/[=\n]+ /, ' ').replaceAll('\n', '')
const openDueDates = `SELECT id || ' ' || coalesce(due_at::text, '') AS due FROM clocks WHERE state <> 'STOPPED'`

/** Starts it with an engine that knows nothing, reconciles, and has officers end every case. */
async function goOn(place: Place, dueBefore: readonly string[]) {
  const product = await startProduct({ ...place, cases: 0 })
  const mendedIn = await seconds(() => zhihui(place, ['reconcile', '--repair']))
  const due = new Set((await product.query<{ due: string }>(openDueDates)).map(({ due }) => due))
  const crew = await assembleCrew(product)
  const work = crew.work({ seen: () => undefined, done: () => undefined })
  const unfinished = await untilEnded(product)
  await work.stop()
  await product.stop()
  return { mendedIn, unfinished, moved: dueBefore.filter((one) => !due.has(one)) }
}

const open = {
  'cases that have not ended': `cases WHERE stage <> 'CLOSED' OR engine_state <> 'ENDED'`,
  'open tasks': `tasks WHERE status = 'OPEN'`,
  'running clocks': `clocks WHERE state <> 'STOPPED'`,
  'ladders that have not ended': 'ladders WHERE ended_at IS NULL',
  incidents: 'incidents WHERE resolved_at IS NULL',
}

async function untilEnded({ query }: Product): Promise<Record<string, number>> {
  for (const end = Date.now() + patience; ; await pause(500)) {
    const left: Record<string, number> = {}
    for (const [what, from] of Object.entries(open)) {
      const [row] = await query<{ n: number }>(`SELECT count(*)::int AS n FROM ${from}`)
      if (row !== undefined && row.n > 0) left[what] = row.n
    }
    if (Object.keys(left).length === 0 || Date.now() > end) return left
  }
}

/** Types a command, as an operator would. */
async function zhihui({ port, dataDir }: Place, args: readonly string[]): Promise<void> {
  const environment = { ...process.env, PORT: String(port), DATA_DIR: dataDir }
  const child = spawn(process.execPath, ['run.mjs', 'zhihui.ts', ...args], {
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [status] = await once(child, 'exit')
  if (status !== 0) throw new Error(`zhihui ${args.join(' ')} ended with ${status}`)
}

async function seconds(run: () => Promise<void>): Promise<number> {
  const begun = performance.now()
  await run()
  return Math.round((performance.now() - begun) / 100) / 10
}
