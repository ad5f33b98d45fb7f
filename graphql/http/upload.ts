import type { IncomingMessage } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Viewer } from '../../services/accounts/viewer.ts'
import { cleanFile } from '../../services/attachments/clean-file.ts'
import type { FileStore } from '../../services/attachments/file-store.ts'
import { keepFile, recordFile } from '../../services/attachments/record-file.ts'
import { fileTooLarge } from '../../services/attachments/refusals.ts'
import { sha256Of } from '../../services/attachments/sha256.ts'
import type { Database } from '../../services/database.ts'
import { invalidInput, overloaded } from '../../services/errors.ts'
import { once } from '../../services/idempotency.ts'
import { encodeId } from '../ids.ts'
import type { MayWrite } from '../write-gate.ts'
import { refuse } from './refuse.ts'

const megabyte = 1024 * 1024
export const mostMegabytes = 10
/** Each holds its file in memory until it is stored. */
const mostAtOnce = 8

/** 文件大小 — told before a byte is read. */
export const guardUpload =
  (mayWrite: MayWrite) => async (request: FastifyRequest, reply: FastifyReply) => {
    const length = Number(request.headers['content-length'])
    if (Number.isNaN(length))
      return refuse(reply, invalidInput('Send the length of the file. Nothing was saved.'), 411)
    if (length > mostMegabytes * megabyte) return refuse(reply, fileTooLarge(mostMegabytes))
    const closed = mayWrite()
    if (closed !== null) return refuse(reply, closed)
  }

type Room = { readonly database: Pick<Database, 'actIn'>; readonly files: FileStore }

const Query = z.object({ name: z.string().optional().catch(undefined) })
const Key = z.string().min(1).max(200).optional()

/** 接收文件 — writes a file down, stores it, and says that it is stored: a repeat under the same key goes on where it stopped. */
export function createUploads({ database, files }: Room) {
  const underWay = new Set<FastifyRequest>()
  return async (viewer: Viewer, request: FastifyRequest) => {
    if (underWay.size >= mostAtOnce) throw overloaded()
    underWay.add(request)
    try {
      return await receive({ database, files }, viewer, request)
    } finally {
      underWay.delete(request)
    }
  }
}

async function receive({ database, files }: Room, viewer: Viewer, request: FastifyRequest) {
  const file = cleanFile(await readBody(request.raw))
  const key = Key.parse(request.headers['idempotency-key'])
  const name = nameOf(Query.parse(request.query).name ?? '')
  const sha256 = sha256Of(file.bytes)
  const act = database.actIn(viewer.scope, viewer.actor)
  const asked = { key, operation: 'uploadFile', input: { sha256, name } }
  const recorded = await act((ctx) =>
    once(ctx, asked, () => recordFile(ctx, { file, sha256, name })),
  )
  const { attachmentId, storageKey, ...facts } = recorded
  await files.put(storageKey, file.bytes)
  await act((ctx) => keepFile(ctx, attachmentId))
  return { attachmentId: encodeId('Attachment', attachmentId), ...facts }
}

async function readBody(body: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  try {
    for await (const part of body) parts.push(part)
  } catch {
    throw invalidInput('The file did not arrive whole. Nothing was saved; send it again.')
  }
  return Buffer.concat(parts)
}

const longestName = 120

/** What a sender calls it, without folders and without signs that no name has. */
export function nameOf(given: string): string | null {
  const last = given.split(/[\\/]/).at(-1) ?? ''
  const name = last.replace(/\p{Cc}|\p{Cf}/gu, '').trim()
  return name === '' ? null : wellFormed(name.slice(0, longestName))
}

/** Half a sign cannot be stored. */
const wellFormed = (text: string) => Buffer.from(text).toString()
