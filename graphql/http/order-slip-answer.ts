import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type CleanFile, cleanFile } from '../../services/attachments/clean-file.ts'
import type { FileStore } from '../../services/attachments/file-store.ts'
import { keepFile, recordFile } from '../../services/attachments/record-file.ts'
import { sha256Of } from '../../services/attachments/sha256.ts'
import type { Ctx } from '../../services/ctx.ts'
import { DomainError } from '../../services/errors.ts'
import { mostSlipPhotos } from '../../services/order-slips/rules.ts'
import type { Lack } from './order-slip-texts.ts'
import { keepBody, readForm, type SentFile } from './read-form.ts'
import { mostMegabytes, nameOf } from './upload.ts'

const megabyte = 1024 * 1024
/** All photos of one answer together: they are in memory until they are stored. */
const largestAnswer = 24 * megabyte
/** As much as everything that is typed can be. */
const largestWords = 64 * 1024
/** Answers with photos that are read at the same time; the others are asked to come back. */
const mostAtOnce = 2

const Typed = z.object({
  outcome: z.string().catch(''),
  answer: z.string().catch(''),
  answeredBy: z.string().catch(''),
})
type Photo = { readonly file: CleanFile; readonly name: string | null }
type SentAnswer = {
  readonly typed: z.output<typeof Typed>
  readonly photos: readonly Photo[]
  /** What is wrong with the photos. */
  readonly lack: Lack | null
}

/** 收答复 — reads what an owner sends: words are kept whatever becomes of the photos. Throws INVALID_INPUT, REQUEST_TOO_COSTLY. */
export function createAnswers() {
  const underWay = new Set<FastifyRequest>()
  return async (request: FastifyRequest): Promise<SentAnswer> => {
    if (!mayHoldPhotos(request)) return receive(request, { most: largestWords, cut: 'WORDS' })
    if (underWay.size >= mostAtOnce) return receive(request, { most: largestWords, cut: 'BUSY' })
    underWay.add(request)
    try {
      return await receive(request, { most: largestAnswer, cut: 'TOO_LARGE' })
    } finally {
      underWay.delete(request)
    }
  }
}

const mayHoldPhotos = ({ headers }: FastifyRequest) =>
  headers['content-type']?.startsWith('multipart/form-data') ?? false

/** How much is kept of it, and what is said where it is more. */
type Limit = { readonly most: number; readonly cut: Lack }

async function receive(request: FastifyRequest, { most, cut }: Limit): Promise<SentAnswer> {
  const { bytes, whole } = await keepBody(request.raw, most)
  const { fields, files } = readForm(bytes, request.headers['content-type'] ?? '')
  const typed = Typed.parse(fields)
  return whole ? { typed, ...judge(files) } : { typed, photos: [], lack: cut }
}

function judge(files: readonly SentFile[]): Pick<SentAnswer, 'photos' | 'lack'> {
  const refused = (lack: Lack) => ({ photos: [], lack })
  if (files.length > mostSlipPhotos) return refused('TOO_MANY')
  if (files.some(({ bytes }) => bytes.length > mostMegabytes * megabyte))
    return refused('TOO_LARGE')
  try {
    const photos = files.map(({ name, bytes }) => ({ file: cleanFile(bytes), name: nameOf(name) }))
    const isPaper = photos.some(({ file }) => file.media === 'PDF')
    return isPaper ? refused('NOT_ACCEPTED') : { photos, lack: null }
  } catch (error) {
    if (error instanceof DomainError) return refused('NOT_ACCEPTED')
    throw error
  }
}

export type ActOn = <T>(run: (ctx: Ctx, slipId: string) => Promise<T>) => Promise<T>
type Storing = { readonly files: FileStore; readonly act: ActOn }

/** 存照片 — each is written down, stored, and then known to be stored; null where the store takes nothing now. */
export async function storePhotos(
  { files, act }: Storing,
  photos: readonly Photo[],
): Promise<readonly string[] | null> {
  const kept: string[] = []
  try {
    for (const photo of photos) {
      const sha256 = sha256Of(photo.file.bytes)
      const { attachmentId, storageKey } = await act((ctx, orderSlipId) =>
        recordFile(ctx, { ...photo, sha256, orderSlipId }),
      )
      await files.put(storageKey, photo.file.bytes)
      await act((ctx) => keepFile(ctx, attachmentId))
      kept.push(attachmentId)
    }
    return kept
  } catch (error) {
    if (error instanceof DomainError && isAway.includes(error.code)) return null
    throw error
  }
}

const isAway: readonly string[] = ['FILES_UNAVAILABLE', 'STORAGE_FULL']
