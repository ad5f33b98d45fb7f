import { Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

/** 压缩包中的文件 — its name, and its text part by part. */
export type Packed = { readonly name: string; readonly text: AsyncIterable<string> }
type Entry = {
  readonly name: Buffer
  readonly offset: number
  readonly crc: number
  readonly packed: number
  readonly plain: number
}

const deflated = 8
/** Sizes follow the content, and names are UTF-8. */
const flags = 0x0808
const version = 20
/** 1980-01-01: a file that says nothing of when it was made. */
const noDate = 0x21

/** 压缩包 — a ZIP file part by part: nothing of it is kept but the names and sizes (APPNOTE 6.3.9, §4.3). */
export async function* zip(files: Iterable<Packed>): AsyncGenerator<Buffer> {
  const entries: Entry[] = []
  let offset = 0
  for (const { name: text, text: content } of files) {
    const name = Buffer.from(text)
    const head = header(name)
    yield head
    const sums = { crc: 0, packed: 0, plain: 0 }
    for await (const part of pack(content, sums)) yield part
    const tail = sizes(sums)
    yield tail
    entries.push({ name, offset, ...sums })
    offset += head.length + sums.packed + tail.length
  }
  const directory = Buffer.concat(entries.map(directoryEntry))
  yield directory
  yield end({ count: entries.length, size: directory.length, offset })
}

type Sums = { crc: number; packed: number; plain: number }

async function* pack(content: AsyncIterable<string>, sums: Sums): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw()
  const source = Readable.from(summed(content, sums))
  source.on('error', (error) => deflate.destroy(error))
  try {
    for await (const part of source.pipe(deflate)) {
      const bytes: Buffer = part
      sums.packed += bytes.length
      yield bytes
    }
  } finally {
    source.destroy()
  }
}

async function* summed(content: AsyncIterable<string>, sums: Sums): AsyncGenerator<Buffer> {
  for await (const text of content) {
    const bytes = Buffer.from(text)
    sums.crc = crc32(bytes, sums.crc)
    sums.plain += bytes.length
    yield bytes
  }
}

function header(name: Buffer): Buffer {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(version, 4)
  head.writeUInt16LE(flags, 6)
  head.writeUInt16LE(deflated, 8)
  head.writeUInt16LE(noDate, 12)
  head.writeUInt16LE(name.length, 26)
  return Buffer.concat([head, name])
}

function sizes({ crc, packed, plain }: Sums): Buffer {
  const tail = Buffer.alloc(16)
  tail.writeUInt32LE(0x08074b50, 0)
  tail.writeUInt32LE(crc, 4)
  tail.writeUInt32LE(packed, 8)
  tail.writeUInt32LE(plain, 12)
  return tail
}

function directoryEntry({ name, offset, crc, packed, plain }: Entry): Buffer {
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(version, 4)
  entry.writeUInt16LE(version, 6)
  entry.writeUInt16LE(flags, 8)
  entry.writeUInt16LE(deflated, 10)
  entry.writeUInt16LE(noDate, 14)
  entry.writeUInt32LE(crc, 16)
  entry.writeUInt32LE(packed, 20)
  entry.writeUInt32LE(plain, 24)
  entry.writeUInt16LE(name.length, 28)
  entry.writeUInt32LE(offset, 42)
  return Buffer.concat([entry, name])
}

function end({ count, size, offset }: Record<'count' | 'size' | 'offset', number>): Buffer {
  const last = Buffer.alloc(22)
  last.writeUInt32LE(0x06054b50, 0)
  last.writeUInt16LE(count, 8)
  last.writeUInt16LE(count, 10)
  last.writeUInt32LE(size, 12)
  last.writeUInt32LE(offset, 16)
  return last
}
