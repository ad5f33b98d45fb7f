import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ActClient, lastOfAct } from '../../services/act-client.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
let client: ActClient

beforeAll(async () => {
  database = await createTestDatabase()
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  await owner.query('CREATE TABLE notes (note text NOT NULL); GRANT ALL ON notes TO PUBLIC')
  await owner.end()
  client = new ActClient({ connectionString: database.appUrl })
  await client.connect()
})
afterAll(async () => {
  await client?.end()
  await database?.drop()
})

const ask = (text: string) => Promise.resolve<unknown>(client.query({ text }))
const write = (note: string) => `INSERT INTO notes VALUES (${note})`
const last = (note: string) => `${lastOfAct} ${write(note)}`

async function notes(): Promise<string[]> {
  const answer = new pg.Client({ connectionString: database.ownerUrl })
  await answer.connect()
  const { rows } = await answer.query<{ note: string }>('SELECT note FROM notes ORDER BY note')
  await answer.end()
  return rows.map(({ note }) => note)
}

describe('A connection that saves round trips', () => {
  it('keeps what an act writes first, in between and last', async () => {
    await ask('BEGIN')
    await ask(write("'a first'"))
    await ask(write("'a then'"))
    await ask(last("'a last'"))
    await ask('COMMIT')
    expect(await notes()).toEqual(['a first', 'a last', 'a then'])
  })

  it('keeps nothing of an act whose last statement fails, says why, and can be used again', async () => {
    await ask('BEGIN')
    await ask(write("'b first'"))
    await ask(last('NULL'))
    await expect(ask('COMMIT')).rejects.toThrow(/not-null/)
    await ask('BEGIN')
    await ask(write("'c first'"))
    await ask('COMMIT')
    expect(await notes()).not.toContain('b first')
    expect(await notes()).toContain('c first')
  })

  it('sends nothing of an act that is taken back before it wrote', async () => {
    await ask('BEGIN')
    await ask('ROLLBACK')
    await ask(write("'d alone'"))
    expect(await notes()).toContain('d alone')
  })

  it('forgets the last statement of an act that is taken back', async () => {
    await ask('BEGIN')
    await ask(write("'e first'"))
    await ask(last("'e last'"))
    await ask('ROLLBACK')
    await ask('BEGIN')
    await ask(write("'f first'"))
    await ask('COMMIT')
    expect((await notes()).filter((note) => note.startsWith('e'))).toEqual([])
  })

  it('ends no process when its server dies while nobody listens', async () => {
    const own = new ActClient({ connectionString: database.appUrl })
    await own.connect()
    const ended = new Promise((resolve) => void own.once('end', resolve))
    await ask(`SELECT pg_terminate_backend(${String(Reflect.get(own, 'processID'))})`)
    await ended
    await expect(Promise.resolve(own.query({ text: 'SELECT 1' }))).rejects.toThrow(/connection/)
  })

  it('says what was wrong with the first statement of an act', async () => {
    await ask('BEGIN')
    await expect(ask('SELECT nonsense')).rejects.toThrow(/nonsense/)
    await ask('ROLLBACK')
    await expect(ask('SELECT 1')).resolves.toBeDefined()
  })
})
