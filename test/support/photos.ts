import { crc32, deflateSync } from 'node:zlib'

type Entry = {
  readonly tag: number
  readonly type: number
  readonly count: number
  readonly value: Buffer
}
const short = (tag: number, number: number): Entry => {
  const value = Buffer.alloc(4)
  value.writeUInt16BE(number)
  return { tag, type: 3, count: 1, value }
}
const long = (tag: number, number: number): Entry => {
  const value = Buffer.alloc(4)
  value.writeUInt32BE(number)
  return { tag, type: 4, count: 1, value }
}
const text = (tag: number, letters: string): Entry => {
  const value = Buffer.from(`${letters}\0`, 'latin1')
  return { tag, type: 2, count: value.length, value }
}
const degrees = (tag: number, value: number): Entry => {
  const whole = Math.floor(value)
  const minutes = Math.floor((value - whole) * 60)
  const seconds = Math.round(((value - whole) * 60 - minutes) * 60 * 1e4)
  const parts = [whole, 1, minutes, 1, seconds, 1e4].map((part) => long(0, part).value)
  return { tag, type: 5, count: 3, value: Buffer.concat(parts) }
}

/** A directory at a place of the notes; values that do not fit stand behind it. */
function directory(at: number, entries: readonly Entry[]): Buffer {
  const head = Buffer.alloc(2 + entries.length * 12 + 4)
  head.writeUInt16BE(entries.length)
  const far: Buffer[] = []
  let end = at + head.length
  for (const [n, { tag, type, count, value }] of entries.entries()) {
    const place = 2 + n * 12
    head.writeUInt16BE(tag, place)
    head.writeUInt16BE(type, place + 2)
    head.writeUInt32BE(count, place + 4)
    if (value.length <= 4) value.copy(head, place + 8)
    else {
      head.writeUInt32BE(end, place + 8)
      far.push(value)
      end += value.length
    }
  }
  return Buffer.concat([head, ...far])
}

export type Notes = {
  readonly orientation?: number
  readonly takenAt?: string
  readonly offset?: string
  readonly place?: { readonly longitude: number; readonly latitude: number }
}

/** What a telephone writes into a photo; name only what the test is about. */
export function exifOf({ orientation = 1, takenAt, offset, place }: Notes): Buffer {
  const room = 128
  const [main, inner, gps] = [8, 8 + room, 8 + 2 * room]
  const parts = [
    directory(main, [
      short(0x0112, orientation),
      text(0x0131, 'secret-software'),
      long(0x8769, inner),
      long(0x8825, gps),
    ]),
    directory(inner, [
      ...(takenAt === undefined ? [] : [text(0x9003, takenAt)]),
      ...(offset === undefined ? [] : [text(0x9011, offset)]),
    ]),
    directory(gps, place === undefined ? [] : placeEntries(place)),
  ]
  const whole = Buffer.alloc(8 + 3 * room)
  whole.write('MM\0*', 'latin1')
  whole.writeUInt32BE(main, 4)
  for (const [n, part] of parts.entries()) part.copy(whole, 8 + n * room)
  return whole
}

const placeEntries = ({ longitude, latitude }: NonNullable<Notes['place']>) => [
  text(1, latitude < 0 ? 'S' : 'N'),
  degrees(2, Math.abs(latitude)),
  text(3, longitude < 0 ? 'W' : 'E'),
  degrees(4, Math.abs(longitude)),
]

const segment = (marker: number, content: Buffer) =>
  Buffer.concat([
    Buffer.of(0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 0xff),
    content,
  ])
export const exifSegment = (exif: Buffer) =>
  segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif]))

type Jpeg = { readonly exif?: Buffer; readonly width?: number; readonly height?: number }

/** A photo as far as its structure goes: nobody looks at its picture. */
export function aJpeg({ exif, width = 4, height = 3 }: Jpeg = {}): Buffer {
  const frame = Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0])
  return Buffer.concat([
    Buffer.of(0xff, 0xd8),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    ...(exif === undefined ? [] : [exifSegment(exif)]),
    segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<secret-xmp/>', 'latin1')),
    segment(0xfe, Buffer.from('secret-comment')),
    segment(0xc0, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([1, 2, 0xff, 0, 3, 0xff, 0xd0, 4]),
    Buffer.of(0xff, 0xd9),
  ])
}

const chunk = (type: string, content: Buffer) => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(content.length)
  frame.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
}

type Png = { readonly width?: number; readonly height?: number; readonly exif?: Buffer }

/** A photo that a browser can show: grey, with a darker middle. */
export function aPng({ width = 40, height = 30, exif }: Png = {}): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  const row = Buffer.concat([Buffer.alloc(1), Buffer.alloc(width, 0xb0)])
  row.fill(0x50, 1 + (width >> 2), 1 + width - (width >> 2))
  const rows = Buffer.concat(Array.from({ length: height }, () => row))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    ...(exif === undefined ? [] : [chunk('eXIf', exif)]),
    chunk('tEXt', Buffer.from('Author\0secret-author', 'latin1')),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A picture of one pixel with notes beside it. */
export function aWebp({ exif }: { readonly exif?: Buffer } = {}): Buffer {
  const part = (type: string, content: Buffer) => {
    const size = Buffer.alloc(4)
    size.writeUInt32LE(content.length)
    return Buffer.concat([
      Buffer.from(type, 'latin1'),
      size,
      content,
      Buffer.alloc(content.length % 2),
    ])
  }
  const body = Buffer.concat([
    Buffer.from('WEBP', 'latin1'),
    part('VP8X', Buffer.from([exif === undefined ? 4 : 12, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
    part('VP8L', Buffer.from([0x2f, 0, 0, 0, 0, 0x07, 0x10, 0x11, 0x11, 0x88, 0x88, 0x08])),
    ...(exif === undefined ? [] : [part('EXIF', exif)]),
    part('XMP ', Buffer.from('<secret-xmp/>')),
  ])
  const head = Buffer.alloc(8)
  head.write('RIFF', 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body])
}

export const aPdf = () => Buffer.from('%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF')
