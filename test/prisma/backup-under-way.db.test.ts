import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../support/database.ts'
import { aReport, aWorkingCity, type WorkingCity } from '../support/working-city.ts'
import { aFolder, environmentOf, type } from '../zhihui/command-line.ts'

let city: WorkingCity
beforeAll(async () => {
  city = await aWorkingCity()
})
afterAll(() => city.close())

/** Officers who report one case after the other until they are stopped; the cases they were told of. */
function keepReporting(atOnce: number) {
  const acknowledged: string[] = []
  const state = { stopped: false }
  const report = async () => {
    while (!state.stopped) acknowledged.push(await aReport(city))
  }
  const working = Promise.all(Array.from({ length: atOnce }, report))
  return {
    acknowledged,
    stop: async () => {
      state.stopped = true
      await working
    },
  }
}

type Restored = { readonly id: string; readonly parts: Readonly<Record<string, number>> }
/** Each case with what its report wrote beside it, in one transaction. */
const cases = `SELECT c.id, json_build_object(
    'audited', (SELECT count(*) FROM audit_entries a WHERE a.case_id = c.id AND a.action = 'reportCase'),
    'texts', (SELECT count(*) FROM case_texts t WHERE t.case_id = c.id),
    'told', (SELECT count(*) FROM live_events e WHERE e.case_id = c.id),
    'starts', (SELECT count(*) FROM engine_commands._private_jobs j
      WHERE j.payload->>'kind' = 'start-case' AND j.payload->>'caseId' = c.id::text)) AS parts
  FROM cases c`
/** What a report would have left behind without its case. */
const strays = `SELECT subject_id AS of FROM audit_entries WHERE action = 'reportCase' AND case_id NOT IN (SELECT id FROM cases)
  UNION ALL SELECT payload->>'caseId' FROM engine_commands._private_jobs
  WHERE payload->>'kind' = 'start-case' AND (payload->>'caseId')::uuid NOT IN (SELECT id FROM cases)`

test('备份 one that is made while officers report holds every case that was acknowledged before, and none by half', async () => {
  const folder = await aFolder()
  const saved = path.join(folder, 'saved')
  for (let reported = 0; reported < 10; reported++) await aReport(city)
  const officers = keepReporting(4)
  const known = await city.act(({ db }) => db.case.findMany({ select: { id: true } }))
  const before = new Set([...known.map(({ id }) => id), ...officers.acknowledged])
  const environment = { ...environmentOf(city), DATA_DIR: path.join(folder, 'data') }
  const backup = await type(['backup', saved], { environment })
  const meanwhile = officers.acknowledged.filter((id) => !before.has(id))
  await officers.stop()
  expect(backup).toMatchObject({ status: 0, refused: '' })
  expect(meanwhile.length, 'reported while it was made').toBeGreaterThan(5)

  const { ownerUrl, drop } = await createTestDatabase()
  const restored = new pg.Client({ connectionString: ownerUrl })
  try {
    const place = { DATABASE_URL: ownerUrl, DATA_DIR: path.join(folder, 'empty') }
    expect(await type(['restore', saved], { environment: place })).toMatchObject({ status: 0 })
    await restored.connect()
    const { rows } = await restored.query<Restored>(cases)
    const found = new Set(rows.map(({ id }) => id))
    expect([...before].filter((id) => !found.has(id))).toEqual([])
    const whole = { audited: 1, texts: 1, told: 1, starts: 1 }
    expect(rows.filter(({ parts }) => JSON.stringify(parts) !== JSON.stringify(whole))).toEqual([])
    expect((await restored.query(strays)).rows).toEqual([])
  } finally {
    await restored.end()
    await drop()
  }
})
