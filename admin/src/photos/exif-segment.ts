const [startOfScan, application] = [0xda, 0xe1]
const mark = 'Exif\0\0'
const orientation = 0x0112

/** 照片信息 — the part of a JPEG in which the camera noted time and place; it says “upright” now, for the picture it goes with is drawn so. Null where there is none that can be read. */
export function exifSegmentOf(jpeg: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength)
  for (let at = 2; at + 10 <= jpeg.length; ) {
    const marker = view.getUint8(at + 1)
    if (view.getUint8(at) !== 0xff || marker === startOfScan) return null
    const end = at + 2 + view.getUint16(at + 2)
    if (marker === application && textAt(jpeg, at + 4) === mark)
      return end > jpeg.length ? null : upright(new Uint8Array(jpeg.subarray(at, end)))
    at = end
  }
  return null
}

const textAt = (bytes: Uint8Array, at: number) =>
  String.fromCharCode(...bytes.subarray(at, at + mark.length))

function upright(segment: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  const notes = new DataView(segment.buffer, 4 + mark.length)
  try {
    const little = notes.getUint16(0) === 0x4949
    const start = notes.getUint32(4, little)
    for (let n = 0; n < notes.getUint16(start, little); n += 1) {
      const entry = start + 2 + n * 12
      if (notes.getUint16(entry, little) === orientation) notes.setUint16(entry + 8, 1, little)
    }
    return segment
  } catch {
    // damaged notes tell nothing
    return null
  }
}

/** The same picture with notes beside it. */
export const withSegment = (jpeg: Blob, segment: Uint8Array<ArrayBuffer> | null): Blob =>
  segment === null
    ? jpeg
    : new Blob([jpeg.slice(0, 2), segment, jpeg.slice(2)], { type: jpeg.type })
