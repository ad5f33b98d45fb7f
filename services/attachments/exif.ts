/** 照片信息 — when and where a photo says it was taken: local time without a zone unless it names one, WGS84 degrees. */
export type PhotoNotes = {
  /** As `2026:03:02 10:00:00`. */
  readonly takenAt: string | null
  /** As `+08:00`. */
  readonly offset: string | null
  readonly place: { readonly longitude: number; readonly latitude: number } | null
}

const tags = { orientation: 0x0112, exif: 0x8769, gps: 0x8825, takenAt: 0x9003, offset: 0x9011 }
const gpsTags = { latitudeRef: 1, latitude: 2, longitudeRef: 3, longitude: 4 }
const mostEntries = 200
const longestText = 40

/** Reads time and place out of a photo's notes; whatever is damaged counts as not said. */
export function readNotes(exif: Buffer): PhotoNotes {
  const tiff = openTiff(exif)
  const main = tiff?.directory(tiff.start) ?? none
  const inner = tiff?.directory(tiff.number(main.get(tags.exif))) ?? none
  const gps = tiff?.directory(tiff.number(main.get(tags.gps))) ?? none
  return {
    takenAt: tiff?.text(inner.get(tags.takenAt)) ?? null,
    offset: tiff?.text(inner.get(tags.offset)) ?? null,
    place: tiff === null ? null : placeIn(tiff, gps),
  }
}

/** 方向 — which way up a photo stands, 1 to 8; 1 where it does not say. */
export function orientationIn(exif: Buffer): number {
  const tiff = openTiff(exif)
  const said = tiff?.number(tiff.directory(tiff.start).get(tags.orientation)) ?? 1
  return said >= 1 && said <= 8 ? said : 1
}

/** Notes that say nothing but which way up. */
export function exifWithOrientation(orientation: number): Buffer {
  const notes = Buffer.alloc(26)
  notes.write('II*\0', 'latin1')
  notes.writeUInt32LE(8, 4)
  notes.writeUInt16LE(1, 8)
  notes.writeUInt16LE(tags.orientation, 10)
  notes.writeUInt16LE(3, 12)
  notes.writeUInt32LE(1, 14)
  notes.writeUInt16LE(orientation, 18)
  return notes
}

type Entry = { readonly type: number; readonly count: number; readonly at: number }
type Directory = ReadonlyMap<number, Entry>
type Tiff = NonNullable<ReturnType<typeof openTiff>>
const none: Directory = new Map()

/** Reads inside the bounds of the notes, in the order of bytes that they name; null for what is no TIFF. */
function openTiff(bytes: Buffer) {
  const order = bytes.toString('latin1', 0, 4)
  if (order !== 'II*\0' && order !== 'MM\0*') return null
  const little = order.startsWith('II')
  const has = (at: number, length: number) => at >= 0 && at + length <= bytes.length
  const u16 = (at: number) =>
    has(at, 2) ? (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at)) : 0
  const u32 = (at: number) =>
    has(at, 4) ? (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)) : 0
  const entryAt = (at: number): readonly [number, Entry] => {
    const [type, count] = [u16(at + 2), u32(at + 4)]
    const isFar = count * (sizes[type] ?? 1) > 4
    return [u16(at), { type, count, at: isFar ? u32(at + 8) : at + 8 }]
  }
  return {
    start: u32(4),
    directory: (at: number): Directory => {
      const count = at < 8 ? 0 : Math.min(u16(at), mostEntries)
      return new Map(Array.from({ length: count }, (_, n) => entryAt(at + 2 + n * 12)))
    },
    number: (entry: Entry | undefined) => {
      if (entry === undefined) return 0
      return entry.type === 3 ? u16(entry.at) : u32(entry.at)
    },
    text: (entry: Entry | undefined) => {
      if (entry?.type !== 2 || entry.count > longestText || !has(entry.at, entry.count)) return null
      return bytes.toString('latin1', entry.at, entry.at + entry.count).replace(/\0.*$/s, '')
    },
    /** Degrees, minutes and seconds, each a fraction. */
    degrees: (entry: Entry | undefined) => {
      if (entry?.type !== 5 || entry.count !== 3 || !has(entry.at, 24)) return null
      const [degrees = 0, minutes = 0, seconds = 0] = [0, 8, 16].map(
        (offset) => u32(entry.at + offset) / u32(entry.at + offset + 4),
      )
      return degrees + minutes / 60 + seconds / 3600
    },
  }
}
/** Bytes of a value of each type. */
const sizes: Readonly<Record<number, number>> = { 2: 1, 3: 2, 4: 4, 5: 8, 9: 4, 10: 8 }

/** Zero and zero is what telephones write when they do not know. */
function placeIn(tiff: Tiff, gps: Directory): PhotoNotes['place'] {
  const north = tiff.degrees(gps.get(gpsTags.latitude))
  const east = tiff.degrees(gps.get(gpsTags.longitude))
  if (north === null || east === null || (north === 0 && east === 0)) return null
  const latitude = tiff.text(gps.get(gpsTags.latitudeRef)) === 'S' ? -north : north
  const longitude = tiff.text(gps.get(gpsTags.longitudeRef)) === 'W' ? -east : east
  const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
  return isOnEarth ? { longitude, latitude } : null
}
