import pg from 'pg'
import { demoCities } from './demo-cities.ts'

/** 建演示城市 — inserts the demo city and its county as the database's owner: the application itself cannot found cities. */
export async function createDemoCities(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    for (const { code, name, nameEn, kind, parentCode } of demoCities)
      await client.query(
        `INSERT INTO cities (id, code, name, name_en, kind, parent_id, demo)
         VALUES (uuidv7(), $1, $2, $3, $4, (SELECT id FROM cities WHERE code = $5), true)
         ON CONFLICT (code) DO NOTHING`,
        [code, name, nameEn, kind, parentCode],
      )
  } finally {
    await client.end()
  }
}
