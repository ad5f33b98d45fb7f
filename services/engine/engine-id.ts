import { createHash, randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** 引擎标识 — tells the keys of one engine's data folder from the same keys of another. */
export type EngineIdentity = {
  readonly current: () => string
  /** A folder that was rolled back hands out its keys again: it gets another id. */
  readonly renew: () => Promise<string>
}

type Place = { readonly dataDir: string; readonly address?: string | undefined }

/** Reads the id made with the data folder; for a cluster that is not ours it is kept here, by its address. */
export async function openEngineIdentity({ dataDir, address }: Place): Promise<EngineIdentity> {
  const file =
    address === undefined ? join(dataDir, 'data', 'engine-id') : foreign(dataDir, address)
  let id = (await read(file)) || (await make(file))
  return {
    current: () => id,
    renew: async () => {
      id = await write(file)
      return id
    },
  }
}

const foreign = (dataDir: string, address: string) =>
  join(dataDir, `engine-id-${createHash('sha256').update(address).digest('hex').slice(0, 16)}`)

const read = async (file: string) => (await readFile(file, 'utf8').catch(() => '')).trim()

/** Of two processes that start at once the second takes the first one's. */
async function make(file: string): Promise<string> {
  const id = randomUUID()
  await mkdir(dirname(file), { recursive: true })
  await writeFile(`${file}.${id}`, `${id}\n`)
  await link(`${file}.${id}`, file).catch(() => undefined)
  await rm(`${file}.${id}`)
  return (await read(file)) || write(file)
}

async function write(file: string): Promise<string> {
  const id = randomUUID()
  await mkdir(dirname(file), { recursive: true })
  await writeFile(`${file}.new`, `${id}\n`)
  await rename(`${file}.new`, file)
  return id
}
