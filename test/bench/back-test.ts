import pg from 'pg'
import { tryManual } from '../../services/manual-trials/request-trial.ts'
import { runTrial } from '../../services/manual-trials/run-trial.ts'
import { aConfirmedManual } from '../services/command-manual/manual-in-city.ts'
import { ownDatabase } from './own-database.ts'
import { print } from './report.ts'
import { aPlayedCity, type PlayedCity } from './stored/played-city.ts'

const cases = 100_000
const leastFactSets = 5_000
const period = { from: new Date('2025-01-01'), until: new Date('2026-01-01') }

/** 试算 — the manual with every 天 counted as a natural day, tried on 100,000 filed cases of a year. */
export async function backTest(): Promise<void> {
  const { database, stop } = await ownDatabase()
  const city = await aPlayedCity(database)
  try {
    await fillWithFiledCases(city)
    const { id: editionId } = await aConfirmedManual(city.act, { title: '自然日', days: 'natural' })
    const { trialId } = await city.act((ctx) => tryManual(ctx, { editionId, ...period }))
    const from = performance.now()
    await runTrial(city.act, trialId)
    const seconds = (performance.now() - from) / 1000
    const trial = await city.act(({ db }) =>
      db.manualTrial.findUniqueOrThrow({ where: { id: trialId } }),
    )
    if (trial.state !== 'DONE' || trial.cases !== cases || trial.factSets < leastFactSets)
      throw new Error(`The trial is not what was to be measured: ${JSON.stringify(trial)}`)
    const { factSets, changed } = trial
    print({ bench: 'back-test', value: seconds, unit: 's', limit: 60, cases, factSets, changed })
  } finally {
    await city.close()
    await stop()
  }
}

/** Every line of the manual in every street, with the owners of the register. */
async function fillWithFiledCases({ testDatabase, scope }: PlayedCity): Promise<void> {
  const owner = new pg.Client({ connectionString: testDatabase.ownerUrl })
  await owner.connect()
  try {
    await owner.query(
      `WITH lines AS (
         SELECT e.*, row_number() OVER (ORDER BY e.id) - 1 AS n, count(*) OVER () AS all
         FROM manual_entries e WHERE e.city_id = $1
       ), streets AS (
         SELECT s.id, s.parent_id, row_number() OVER (ORDER BY s.id) - 1 AS n, count(*) OVER () AS all
         FROM organization_units s WHERE s.city_id = $1 AND s.kind = 'STREET'
       ), things AS (
         SELECT c.id, row_number() OVER (ORDER BY c.id) - 1 AS n, count(*) OVER () AS all
         FROM components c WHERE c.city_id = $1
       )
       INSERT INTO cases (id, city_id, case_number, source, standard, class_kind, class_code, class_name, condition_no,
         description, address, street_id, district_id, component_id, stage, engine_state, reported_at, filed_at)
       SELECT uuidv7(), $1, 'T' || i, 'PUBLIC', '2013', l.kind, l.class_code, l.class_name, l.condition_no,
         '存在问题', '槐东路' || i, s.id, s.parent_id, t.id, 'CLOSED', 'ENDED', f.at, f.at
       FROM generate_series(0, $2::int - 1) AS i
       JOIN lines l ON l.n = i % l.all
       JOIN streets s ON s.n = (i / l.all) % s.all
       LEFT JOIN things t ON l.kind = 'COMPONENT' AND t.n = i % t.all
       CROSS JOIN LATERAL (SELECT timestamptz '2025-01-01' + i * interval '5 minutes' AS at) f`,
      [scope.cityId, cases],
    )
    await owner.query('ANALYZE cases')
  } finally {
    await owner.end()
  }
}
