import { ApiError } from '../api/api-error.ts'
import { exifSegmentOf, withSegment } from './exif-segment.ts'

const longestSide = 1920
const quality = 0.85
const megabyte = 1024 * 1024
/** More than that no telephone opens beside everything else. */
const largestPhoto = 30 * megabyte
const largestDocument = 10 * megabyte
/** Notes stand before the picture. */
const headLength = 256 * 1024

export const isDocument = ({ type }: Blob) => type === 'application/pdf'

/** 压缩照片 — a photo as it is sent: at most 1920 pixels long, JPEG, with its notes of time and place, which the server takes out. Throws ApiError. */
export async function shrinkPhoto(file: Blob): Promise<Blob> {
  const most = isDocument(file) ? largestDocument : largestPhoto
  if (file.size > most) throw new ApiError('FILE_TOO_LARGE', 'too large')
  if (isDocument(file)) return file
  const drawn = await draw(file).catch(() => null)
  if (drawn === null) throw new ApiError('FILE_NOT_ACCEPTED', 'cannot be drawn')
  const head = new Uint8Array(await file.slice(0, headLength).arrayBuffer())
  return withSegment(drawn, exifSegmentOf(head))
}

async function draw(file: Blob): Promise<Blob | null> {
  const picture = await createImageBitmap(file)
  try {
    const canvas = document.createElement('canvas')
    Object.assign(canvas, sizeWithin(picture, longestSide))
    const context = canvas.getContext('2d')
    if (context === null) return null
    context.fillStyle = '#ffffff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.imageSmoothingQuality = 'high'
    context.drawImage(picture, 0, 0, canvas.width, canvas.height)
    return await new Promise((done) => canvas.toBlob(done, 'image/jpeg', quality))
  } finally {
    picture.close()
  }
}

type Size = { readonly width: number; readonly height: number }

/** The same shape, never larger, with no side longer than that. */
export function sizeWithin({ width, height }: Size, longest: number): Size {
  const share = Math.min(1, longest / Math.max(width, height))
  const scaled = (side: number) => Math.max(1, Math.round(side * share))
  return { width: scaled(width), height: scaled(height) }
}
