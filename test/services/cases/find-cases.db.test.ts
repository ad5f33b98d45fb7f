import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findCases } from '../../../services/cases/find-cases.ts'
import { aReport, aWorkingCity, type WorkingCity } from '../../support/working-city.ts'

let city: WorkingCity
/** Newest first. */
let cases: string[]
beforeAll(async () => {
  city = await aWorkingCity()
  await aReport(city)
  cases = await fiveThousandCases()
})
afterAll(() => city.close())

/** All speak of a lid; the newest 3,000 of none that is loose, and every five-hundredth of a fountain. */
async function fiveThousandCases(): Promise<string[]> {
  const owner = new pg.Client({ connectionString: city.testDatabase.ownerUrl })
  await owner.connect()
  try {
    await owner.query(`SET session_replication_role = replica;
      INSERT INTO cases SELECT (jsonb_populate_record(c, jsonb_build_object(
        'id', uuidv7(), 'case_number', 'X' || n, 'reported_at', c.reported_at - n * interval '1 minute'))).*
      FROM cases c, generate_series(1, 4999) n;
      DELETE FROM case_texts;
      INSERT INTO case_texts (case_id, city_id, reported_at, text)
      SELECT id, city_id, reported_at, case_text('井盖', '南城街道', concat(
        CASE WHEN n > 3000 THEN '松动' END, CASE WHEN n % 500 = 0 THEN '喷泉' END))
      FROM (SELECT *, row_number() OVER (ORDER BY reported_at DESC) AS n FROM cases) AS numbered;
      ANALYZE case_texts`)
    const { rows } = await owner.query<{ id: string }>(
      'SELECT id FROM cases ORDER BY reported_at DESC',
    )
    return rows.map(({ id }) => id)
  } finally {
    await owner.end()
  }
}

const found = (text: string) =>
  city.act(({ db }) => findCases(db, { search: { text }, mayReadReporter: false, most: 1000 }))

test('查询 a common word finds the newest cases', async () => {
  expect(await found('井盖')).toEqual(cases.slice(0, 1000))
})

test('查询 a word that the newest cases lack and older ones are full of finds the newest of those', async () => {
  expect(await found('松动')).toEqual(cases.slice(3000, 4000))
})

test('查询 a rare word finds all it is in, the newest first', async () => {
  const every = cases.filter((_, index) => (index + 1) % 500 === 0)
  expect(await found('喷泉')).toEqual(every)
  expect(await found('喷泉 松动')).toEqual(every.slice(6))
})

test('查询 a word of no case finds none', async () => {
  expect(await found('飞碟')).toEqual([])
})
