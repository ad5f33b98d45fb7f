import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tablesOfCases } from './cloned-columns.ts'
import { contradictions } from './contradictions.ts'
import { aLoadedCity, type LoadedCity } from './loaded-city.ts'
import { shapesOf } from './shapes.ts'

let city: LoadedCity
const count = 1_000
beforeAll(async () => {
  city = await aLoadedCity({ count, open: 0.3 })
})
afterAll(() => city.close())

describe('快速装载 what is loaded', () => {
  test('has in every table the rows, and in every column the nulls, values and relative instants, that the actions wrote', async () => {
    const { owner, played, loaded } = city
    expect(loaded).toHaveLength(count)
    const tables = await tablesOfCases(owner)
    for (const table of tables) {
      const originals = new Map(await shapesOf(owner, played, table))
      const clones = await shapesOf(owner, loaded, table)
      for (const [original, rows] of clones)
        expect([table.table, rows]).toEqual([table.table, originals.get(original)])
    }
    const filled = tables.map(({ table }) => table)
    expect(filled).toEqual(
      expect.arrayContaining(['cases', 'case_texts', 'escalations', 'notices']),
    )
  })

  test('was cloned from every case that was played', async () => {
    const middles = new Set((await clonesIn('cases')).map(([middle]) => middle))
    expect(middles.size).toBe(city.played.length)
  })

  test('keeps every reference to a row of another table', async () => {
    const { rows } = await city.owner.query<{ table: string; column: string; target: string }>(
      `SELECT conrelid::regclass::text AS "table", a.attname AS "column", confrelid::regclass::text AS target
       FROM pg_constraint JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = conkey[1]
       WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND cardinality(conkey) = 1`,
    )
    expect(rows.length).toBeGreaterThan(20)
    for (const { table, column, target } of rows) {
      const { rows: lost } = await city.owner.query(
        `SELECT FROM ${table} o WHERE ${column} IS NOT NULL
         AND NOT EXISTS (SELECT FROM ${target} t WHERE t.id = o.${column})`,
      )
      expect([table, column, lost.length]).toEqual([table, column, 0])
    }
  })

  test.each(Object.entries(contradictions))('does not hold %s', async (_, query) => {
    const values = query.includes('$1') ? [city.now] : []
    expect((await city.owner.query(query, values)).rowCount).toBe(0)
  })

  test('spreads over a year, over classes, units, streets, sources and stages', async () => {
    const { rows } = await city.owner.query(
      `SELECT count(DISTINCT reported_at::date)::int AS days, count(DISTINCT class_code)::int AS classes,
         count(DISTINCT responsible_unit_id)::int AS units, count(DISTINCT street_id)::int AS streets,
         count(DISTINCT address)::int AS addresses, count(DISTINCT case_number)::int AS numbers,
         count(DISTINCT stage)::int AS stages, count(DISTINCT source)::int AS sources,
         (count(*) FILTER (WHERE stage NOT IN ('CLOSED', 'NOT_FILED')))::float / count(*) AS open,
         (SELECT max(n)::float / sum(n) FROM (SELECT count(*) AS n FROM cases GROUP BY class_code) AS c) AS "mostOfOneClass"
       FROM cases`,
    )
    const [spread] = rows
    expect(spread).toMatchObject({ numbers: count + city.played.length, stages: 7 })
    expect(spread.days).toBeGreaterThan(200)
    expect(spread.classes).toBeGreaterThan(70)
    expect(spread.units).toBeGreaterThan(25)
    expect(spread.streets).toBeGreaterThan(6)
    expect(spread.addresses).toBeGreaterThan(count / 2)
    expect(spread.sources).toBeGreaterThan(4)
    expect(spread.open).toBeCloseTo(0.3, 1)
    // few classes have many cases, most have few
    expect(spread.mostOfOneClass).toBeGreaterThan(0.05)
    expect(spread.mostOfOneClass).toBeLessThan(0.25)
  })
})

const clonesIn = async (table: string) => shapesOf(city.owner, city.loaded, { table, columns: [] })
