import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from, to } from 'pg-copy-streams'

type Read = { readonly rows: number; readonly sha256: string }

/** Rows of a query as COPY writes them: counted, hashed, and written to a file where one is named. */
export async function copyOut(client: pg.Client, query: string, file?: string): Promise<Read> {
  const source = client.query(to(`COPY (${query}) TO STDOUT`))
  const hash = createHash('sha256')
  await pipeline(
    source,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk)
        yield chunk
      }
    },
    file === undefined ? nowhere() : createWriteStream(file, { mode: 0o600, flush: true }),
  )
  return { rows: source.rowCount, sha256: hash.digest('hex') }
}

export async function copyIn(client: pg.Client, place: string, file: string): Promise<void> {
  await pipeline(createReadStream(file), client.query(from(`COPY ${place} FROM STDIN`)))
}

export async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() })
