import type { Cleaned } from './cleaned.ts'

const headLength = 8
/** What draws the picture; texts, times and notes go, and so does what only other programs read. */
const kept = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'gAMA', 'cHRM', 'sRGB', 'sBIT'])

/** PNG 清理 — keeps the picture alone. Null for what is no whole PNG. */
export function cleanPng(bytes: Buffer): Cleaned | null {
  const chunks = chunksOf(bytes)
  const [first] = chunks ?? []
  if (chunks === null || first?.type !== 'IHDR' || first.content.length !== 13) return null
  if (!chunks.some(({ type }) => type === 'IDAT')) return null
  return {
    bytes: Buffer.concat([
      bytes.subarray(0, headLength),
      ...chunks.filter(({ type }) => kept.has(type)).map(({ whole }) => whole),
    ]),
    exif: chunks.find(({ type }) => type === 'eXIf')?.content ?? null,
    width: first.content.readUInt32BE(0),
    height: first.content.readUInt32BE(4),
  }
}

type Chunk = { readonly type: string; readonly content: Buffer; readonly whole: Buffer }

/** Up to the end that the picture itself names; null when it is not there. */
function chunksOf(bytes: Buffer): readonly Chunk[] | null {
  const chunks: Chunk[] = []
  for (let at = headLength; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const end = at + 12 + length
    if (end > bytes.length) return null
    const type = bytes.toString('latin1', at + 4, at + 8)
    chunks.push({ type, content: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) })
    if (type === 'IEND') return chunks
    at = end
  }
  return null
}
