import type { Cleaned } from './cleaned.ts'

const kept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP'])
const [animated, exifNamed, xmpNamed] = [0x02, 0x08, 0x04]
const exifMark = 'Exif\0\0'

/** WebP 清理 — keeps one still picture. Null for what is no whole WebP, or moves. */
export function cleanWebp(bytes: Buffer): Cleaned | null {
  const chunks = chunksOf(bytes)
  if (chunks === null) return null
  const size = chunks.map(sizeIn).find((found) => found !== null)
  if (size === undefined || size === null) return null
  if (!chunks.some(({ type }) => type === 'VP8 ' || type === 'VP8L')) return null
  if (chunks.some(({ type, content }) => type === 'VP8X' && ((content[0] ?? 0) & animated) > 0))
    return null
  const body = Buffer.concat([
    Buffer.from('WEBP', 'latin1'),
    ...chunks.filter(({ type }) => kept.has(type)).map(withoutNotes),
  ])
  const head = Buffer.alloc(8)
  head.write('RIFF', 'latin1')
  head.writeUInt32LE(body.length, 4)
  return { bytes: Buffer.concat([head, body]), exif: exifIn(chunks), ...size }
}

type Chunk = { readonly type: string; readonly content: Buffer; readonly whole: Buffer }

function chunksOf(bytes: Buffer): readonly Chunk[] | null {
  const end = 8 + bytes.readUInt32LE(4)
  if (end > bytes.length) return null
  const chunks: Chunk[] = []
  for (let at = 12; at + 8 <= end; ) {
    const length = bytes.readUInt32LE(at + 4)
    const next = at + 8 + length + (length % 2)
    if (at + 8 + length > end) return null
    const type = bytes.toString('latin1', at, at + 4)
    const content = bytes.subarray(at + 8, at + 8 + length)
    chunks.push({ type, content, whole: bytes.subarray(at, Math.min(next, end)) })
    at = next
  }
  return chunks
}

/** The header of a picture with parts says which parts there are. */
function withoutNotes({ type, whole }: Chunk): Buffer {
  if (type !== 'VP8X') return whole
  const copy = Buffer.from(whole)
  copy[8] = (copy[8] ?? 0) & ~(exifNamed | xmpNamed)
  return copy
}

function exifIn(chunks: readonly Chunk[]): Buffer | null {
  const found = chunks.find(({ type }) => type === 'EXIF')?.content
  if (found === undefined) return null
  const isMarked = found.toString('latin1', 0, exifMark.length) === exifMark
  return isMarked ? found.subarray(exifMark.length) : found
}

/** Each kind of picture says its size in its own way. */
function sizeIn({ type, content }: Chunk): Pick<Cleaned, 'width' | 'height'> | null {
  if (content.length < 10) return null
  if (type === 'VP8X')
    return { width: content.readUIntLE(4, 3) + 1, height: content.readUIntLE(7, 3) + 1 }
  if (type === 'VP8 ')
    return { width: content.readUInt16LE(6) & 0x3fff, height: content.readUInt16LE(8) & 0x3fff }
  if (type !== 'VP8L') return null
  const bits = content.readUInt32LE(1)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}
