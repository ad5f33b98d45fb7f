import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FileStore, storageKey } from '../../../services/attachments/file-store.ts'
import { localFiles } from '../../../services/attachments/local-files.ts'
import { s3Files } from '../../../services/attachments/s3-files.ts'
import { aBucket } from '../../support/bucket.ts'
import { refusalOf } from '../../support/code-of.ts'

let folder: string
let bucket: Awaited<ReturnType<typeof aBucket>>
const stores: Record<string, FileStore> = {}
const complaints: object[] = []
const log = { error: (facts: object) => void complaints.push(facts) }
const now = () => new Date('2026-03-02T02:00:00Z')
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhihui-files-'))
  bucket = await aBucket()
  stores['folder'] = localFiles(folder)
  stores['bucket'] = s3Files(bucket.settings, { now, log })
})
afterAll(async () => {
  await bucket.close()
  await rm(folder, { recursive: true })
})

const aKey = () => storageKey(randomUUID(), randomUUID())
const storeOf = (name: string) => stores[name] ?? localFiles(folder)
const read = async (store: FileStore, key: string) => {
  const file = await store.open(key)
  return file === null ? null : buffer(file)
}

describe.each(['folder', 'bucket'])('文件库 a %s', (name) => {
  test('gives back what was put, byte by byte', async () => {
    const [key, bytes] = [aKey(), randomBytes(300_000)]
    await storeOf(name).put(key, bytes)
    expect((await read(storeOf(name), key))?.equals(bytes)).toBe(true)
  })

  test('put five times at once it is there once, whole', async () => {
    const [key, bytes] = [aKey(), randomBytes(300_000)]
    await Promise.all(Array.from({ length: 5 }, () => storeOf(name).put(key, bytes)))
    expect((await read(storeOf(name), key))?.equals(bytes)).toBe(true)
  })

  test('has nothing where nothing was put, and removes what is not there', async () => {
    const key = aKey()
    expect(await read(storeOf(name), key)).toBeNull()
    await storeOf(name).remove(key)
    await storeOf(name).put(key, Buffer.of(1))
    await storeOf(name).remove(key)
    await storeOf(name).remove(key)
    expect(await read(storeOf(name), key)).toBeNull()
  })

  test.each(['../../etc/passwd', '/etc/passwd', 'a', `${randomUUID()}/../../x`])(
    'has no file %s',
    async (key) => {
      await expect(storeOf(name).open(key)).rejects.toThrow('shape')
      await expect(storeOf(name).put(key, Buffer.of(1))).rejects.toThrow('shape')
    },
  )
})

test('文件库 a folder keeps nothing unfinished', async () => {
  const names = await readdir(folder, { recursive: true })
  expect(names.filter((one) => /[\da-f-]{36}\.[\da-f-]{36}$/.test(one))).toEqual([])
})

test.each([
  [403, 'FILES_UNAVAILABLE'],
  [500, 'FILES_UNAVAILABLE'],
  [507, 'STORAGE_FULL'],
])(
  '文件库 a bucket that answers %i is refused as %s, and the log says why',
  async (status, code) => {
    bucket.trouble.status = status
    complaints.length = 0
    expect(await refusalOf(storeOf('bucket').put(aKey(), Buffer.of(1)))).toBe(code)
    expect(complaints).toEqual([{ method: 'PUT', status, answer: '<Error/>' }])
    bucket.trouble.status = null
  },
)

test('文件库 a bucket that is away is refused in one sentence', async () => {
  const away = s3Files({ ...bucket.settings, endpoint: 'http://127.0.0.1:1' }, { now, log })
  expect(await refusalOf(away.put(aKey(), Buffer.of(1)))).toBe('FILES_UNAVAILABLE')
})
