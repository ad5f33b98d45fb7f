import type { Cleaned } from './cleaned.ts'
import { exifWithOrientation, orientationIn } from './exif.ts'

const [startOfImage, endOfImage, startOfScan] = [0xd8, 0xd9, 0xda]
const [exifSegment, comment] = [0xe1, 0xfe]
const exifMark = Buffer.from('Exif\0\0', 'latin1')
/** Which way the colors are to be read; every other note of an application goes. */
const keptMarks: Readonly<Record<number, string>> = {
  224: 'JFIF\0',
  226: 'ICC_PROFILE\0',
  238: 'Adobe',
}

/** JPEG 清理 — keeps the picture and which way up it stands; comments, notes and whatever follows its end go. Null for what is no whole JPEG. */
export function cleanJpeg(bytes: Buffer): Cleaned | null {
  const segments = segmentsOf(bytes)
  if (segments === null) return null
  const frame = segments.find(({ marker }) => isFrame(marker))
  if (frame === undefined || frame.bytes.length < 9) return null
  const notes = segments.find(({ marker, bytes: its }) => isExif(marker, its))?.bytes ?? null
  const exif = notes?.subarray(4 + exifMark.length) ?? null
  const orientation = exif === null ? 1 : orientationIn(exif)
  return {
    bytes: Buffer.concat([
      Buffer.of(0xff, startOfImage),
      ...(orientation > 1 ? [orientationSegment(orientation)] : []),
      ...segments.filter(isPicture).map((segment) => segment.bytes),
      Buffer.of(0xff, endOfImage),
    ]),
    exif,
    height: frame.bytes.readUInt16BE(5),
    width: frame.bytes.readUInt16BE(7),
  }
}

type Segment = { readonly marker: number; readonly bytes: Buffer }

/** Everything between the first mark of the picture and its end; a scan has its data with it. */
function segmentsOf(bytes: Buffer): readonly Segment[] | null {
  const segments: Segment[] = []
  for (let at = 2; at + 2 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff || marker === 0) return null
    if (marker === endOfImage) return segments.some(isScan) ? segments : null
    if (marker === 0xff) {
      at += 1
      continue
    }
    const end = endOf(bytes, at, marker)
    if (end === null) return null
    segments.push({ marker, bytes: bytes.subarray(at, end) })
    at = end
  }
  return null
}

function endOf(bytes: Buffer, at: number, marker: number): number | null {
  if (standsAlone(marker)) return at + 2
  if (at + 4 > bytes.length) return null
  const length = bytes.readUInt16BE(at + 2)
  const end = at + 2 + length
  if (length < 2 || end > bytes.length) return null
  return marker === startOfScan ? endOfData(bytes, end) : end
}

/** The data of a scan ends at the next mark that is neither a stuffed byte nor a restart. */
function endOfData(bytes: Buffer, from: number): number | null {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next === undefined) return null
    if (next !== 0 && next !== 0xff && !standsAlone(next)) return at
  }
  return null
}

const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)
const isScan = ({ marker }: Segment) => marker === startOfScan
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const isExif = (marker: number, bytes: Buffer) =>
  marker === exifSegment && bytes.subarray(4, 4 + exifMark.length).equals(exifMark)

function isPicture({ marker, bytes }: Segment): boolean {
  if (marker === comment) return false
  if (marker < 0xe0 || marker > 0xef) return true
  const mark = keptMarks[marker]
  return mark !== undefined && bytes.toString('latin1', 4, 4 + mark.length) === mark
}

function orientationSegment(orientation: number): Buffer {
  const content = Buffer.concat([exifMark, exifWithOrientation(orientation)])
  const head = Buffer.of(0xff, exifSegment, 0, content.length + 2)
  return Buffer.concat([head, content])
}
