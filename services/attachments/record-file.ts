import { randomUUID } from 'node:crypto'
import { DateTime } from 'luxon'
import type { Ctx } from '../ctx.ts'
import { forbidden, notFound } from '../errors.ts'
import type { CleanFile } from './clean-file.ts'
import type { PhotoNotes } from './exif.ts'
import { storageKey } from './file-store.ts'

type Given = {
  readonly file: CleanFile
  readonly sha256: string
  /** As its sender calls it; null where it has no name. */
  readonly name: string | null
  /** The slip whose answer it comes with: its link is the right to send it. */
  readonly orderSlipId?: string
}

/** 登记文件 — writes down a file before it is stored, so that none lies in the store that nobody knows of. Throws FORBIDDEN. */
export async function recordFile(ctx: Ctx, { file, sha256, name, orderSlipId }: Given) {
  const { actor, city } = ctx
  const uploadedById = orderSlipId ?? actor.id
  if (uploadedById === null) throw forbidden('Sending files')
  const { timeZone } = await ctx.db.city.findUniqueOrThrow({
    where: { id: city.cityId },
    select: { timeZone: true },
  })
  const uploadedAt = ctx.now()
  const id = randomUUID()
  const { media, width, height, notes } = file
  const row = await ctx.db.attachment.create({
    data: {
      ...{ id, cityId: city.cityId, media, width, height, sha256, name, uploadedAt },
      bytes: file.bytes.length,
      personId: actor.kind === 'PERSON' ? actor.id : null,
      ...{ uploadedById, orderSlipId: orderSlipId ?? null },
      takenAt: takenAt(notes, { timeZone, uploadedAt }),
      longitude: notes.place?.longitude ?? null,
      latitude: notes.place?.latitude ?? null,
      storageKey: storageKey(city.cityId, id),
    },
  })
  const { bytes } = row
  ctx.audit({
    action: 'uploadFile',
    subjectType: 'Attachment',
    subjectId: id,
    details: { media, bytes },
  })
  return {
    ...{ attachmentId: id, storageKey: storageKey(city.cityId, id), media, bytes, width, height },
    ...{ takenAt: row.takenAt?.toISOString() ?? null, longitude: row.longitude },
    latitude: row.latitude,
  }
}

/** 存妥 — the whole file is in the store; from now on a report or a step may take it along. Throws NOT_FOUND. */
export async function keepFile(ctx: Ctx, attachmentId: string): Promise<void> {
  const where = { id: attachmentId, cityId: ctx.city.cityId, removedAt: null, storedAt: null }
  const { count } = await ctx.db.attachment.updateMany({ where, data: { storedAt: ctx.now() } })
  if (count === 1) return
  const kept = await ctx.db.attachment.count({ where: { ...where, storedAt: { not: null } } })
  if (kept === 0) throw notFound('This file')
}

type Moment = { readonly timeZone: string; readonly uploadedAt: Date }
const oldest = new Date('2000-01-01T00:00:00Z')
const dayMs = 24 * 60 * 60 * 1000

/** A camera's clock may be anywhere: what lies in the future, or before there were such cameras, is not said. */
function takenAt({ takenAt: said, offset }: PhotoNotes, { timeZone, uploadedAt }: Moment) {
  if (said === null) return null
  const zone = offset !== null && /^[+-]\d\d:\d\d$/.test(offset) ? `UTC${offset}` : timeZone
  const at = DateTime.fromFormat(said, 'yyyy:MM:dd HH:mm:ss', { zone })
  const date = at.isValid ? at.toJSDate() : null
  const latest = new Date(uploadedAt.getTime() + dayMs)
  return date === null || date < oldest || date > latest ? null : date
}
