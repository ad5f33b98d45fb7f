import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { assertPermission } from '../../services/accounts/assert-permission.ts'
import type { RefusalAudit } from '../../services/accounts/audit-refusals.ts'
import type { Permission } from '../../services/accounts/permissions.ts'
import type { Viewer } from '../../services/accounts/viewer.ts'
import type { FileStore } from '../../services/attachments/file-store.ts'
import { findFile } from '../../services/attachments/find-file.ts'
import { contentTypes } from '../../services/attachments/media.ts'
import type { Database } from '../../services/database.ts'
import { DomainError, invalidInput, notFound, notSignedIn } from '../../services/errors.ts'
import { rowId } from '../ids.ts'
import type { ErrorLog } from '../public-error.ts'
import type { MayWrite } from '../write-gate.ts'
import { guardOrigin } from './guards.ts'
import { createUploads, guardUpload } from './upload.ts'

export type FilesRoom = {
  readonly viewerOf: (request: FastifyRequest) => Viewer | null
  readonly database: Pick<Database, 'actIn'>
  readonly files: FileStore
  readonly refusals: RefusalAudit
  readonly mayWrite: MayWrite
  readonly log: ErrorLog
}

const Named = z.object({ id: z.string().max(200) })

/** 附件接口 — takes photos and documents, and gives them to whoever may see their case. */
export function answerFiles(app: FastifyInstance, room: FilesRoom): void {
  const receive = createUploads(room)
  app.post(
    '/files',
    {
      config: { rateLimit: {} },
      onRequest: [permit(room, 'uploadFile'), guardOrigin, guardUpload(room.mayWrite)],
    },
    async (request, reply) => {
      const viewer = viewerIn(room, request)
      const sent = await audited(room, viewer, { operation: 'uploadFile', asked: [] }, () =>
        receive(viewer, request),
      )
      return reply.status(201).header('cache-control', 'no-store').send(sent)
    },
  )
  app.get(
    '/files/:id',
    { config: { rateLimit: {} }, onRequest: [permit(room, 'readFile')] },
    async (request, reply) => {
      const viewer = viewerIn(room, request)
      const { id } = Named.parse(request.params)
      return audited(room, viewer, { operation: 'readFile', asked: [id] }, () =>
        send(room, viewer, { id, request, reply }),
      )
    },
  )
}

type Sent = { readonly id: string; readonly request: FastifyRequest; readonly reply: FastifyReply }

async function send({ database, files, log }: FilesRoom, viewer: Viewer, asked: Sent) {
  const { id, request, reply } = asked
  const row = rowId('Attachment', id)
  const file = await database.actIn(viewer.scope, viewer.actor)((ctx) => findFile(ctx, row))
  const etag = `"${file.sha256}"`
  reply.headers({ ...guarded, etag })
  if (request.headers['if-none-match'] === etag) return reply.status(304).send()
  const bytes = await files.open(file.storageKey)
  if (bytes === null) {
    log.error({ attachmentId: row }, 'a file is missing from the store')
    throw notFound('This file')
  }
  return reply
    .headers({
      'content-type': contentTypes[file.media],
      'content-length': file.bytes,
      'content-disposition': dispositionOf(file),
    })
    .send(bytes)
}

/** Never run, never shown in another page, and good for whoever asked alone. */
const guarded = {
  'content-security-policy': "default-src 'none'; sandbox",
  'cache-control': 'private, max-age=3600',
  vary: 'cookie, authorization',
}

type Called = Pick<Awaited<ReturnType<typeof findFile>>, 'media' | 'name'>

/** Documents are handed over, not shown; their name is whatever its sender wrote. */
function dispositionOf({ media, name }: Called): string {
  const plain = `file.${media.toLowerCase()}`
  const encoded = encodeURIComponent(name ?? plain).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  const kind = media === 'PDF' ? 'attachment' : 'inline'
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** Asked before a byte of the body is read. */
const permit = (room: FilesRoom, permission: Permission) => async (request: FastifyRequest) => {
  const viewer = room.viewerOf(request)
  if (viewer === null) throw notSignedIn()
  await audited(room, viewer, { operation: permission, asked: [] }, async () =>
    assertPermission(viewer.actor, permission),
  )
}

function viewerIn({ viewerOf }: FilesRoom, request: FastifyRequest): Viewer {
  const viewer = viewerOf(request)
  if (viewer === null) throw notSignedIn()
  return viewer
}

type Operation = { readonly operation: Permission; readonly asked: readonly string[] }

/** 拒绝留痕 — every refusal is kept in the audit before it is told. */
async function audited<T>(
  { refusals }: FilesRoom,
  viewer: Viewer,
  operation: Operation,
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await run()
  } catch (error) {
    const refusal =
      error instanceof z.ZodError ? invalidInput('This file cannot be named so.') : error
    if (refusal instanceof DomainError && refusal.code !== 'OVERLOADED')
      await refusals.keep(viewer, { ...operation, refusal })
    throw refusal
  }
}
