import type { AttachmentMedia } from '../../prisma/generated/enums.ts'
import { cleanJpeg } from './clean-jpeg.ts'
import { cleanPng } from './clean-png.ts'
import { cleanWebp } from './clean-webp.ts'
import type { Cleaned } from './cleaned.ts'
import { type PhotoNotes, readNotes } from './exif.ts'
import { mediaOf } from './media.ts'
import { fileNotAccepted } from './refusals.ts'

/** 干净文件 — what is kept of a file, and what it told of itself before. */
export type CleanFile = {
  readonly media: AttachmentMedia
  readonly bytes: Buffer
  readonly width: number | null
  readonly height: number | null
  readonly notes: PhotoNotes
}

/** A picture of more pixels is small as a file and huge on every screen. */
export const mostPixels = 50_000_000
const cleaners = { JPEG: cleanJpeg, PNG: cleanPng, WEBP: cleanWebp } as const
const silent: PhotoNotes = { takenAt: null, offset: null, place: null }

/** 清理文件 — takes photos and PDF documents by what they are, and keeps of a photo the picture alone. Throws FILE_NOT_ACCEPTED. */
export function cleanFile(given: Buffer): CleanFile {
  const media = mediaOf(given)
  if (media === null) throw fileNotAccepted('This is no photo and no PDF.')
  if (media === 'PDF') return cleanPdf(given)
  const cleaned = cleaners[media](given)
  if (cleaned === null) throw fileNotAccepted('This photo is not whole.')
  const { bytes, width, height, exif } = cleaned
  assertSize(cleaned)
  return { media, bytes, width, height, notes: exif === null ? silent : readNotes(exif) }
}

function assertSize({ width, height }: Cleaned): void {
  if (width === 0 || height === 0) throw fileNotAccepted('This photo is empty.')
  if (width * height > mostPixels)
    throw fileNotAccepted(`This photo has more than ${mostPixels / 1e6} million pixels.`)
}

const endOfPdf = '%%EOF'

/** Never shown, only handed over: it is kept as it is, up to its end. */
function cleanPdf(given: Buffer): CleanFile {
  const end = given.lastIndexOf(endOfPdf)
  if (end === -1) throw fileNotAccepted('This PDF is not whole.')
  const bytes = given.subarray(0, end + endOfPdf.length)
  return { media: 'PDF', bytes, width: null, height: null, notes: silent }
}
