import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { isPermitted } from '../../services/accounts/assert-permission.ts'
import type { Permission } from '../../services/accounts/permissions.ts'
import type { Viewer } from '../../services/accounts/viewer.ts'
import { DomainError, forbidden, invalidInput, requestTooCostly } from '../../services/errors.ts'
import { refuse } from './refuse.ts'
import { sessionToken } from './session-cookie.ts'

export const csrfHeader = 'x-zhihui-csrf'
const largestBody = 1024 * 1024
/** A manual or a register comes as base64 inside the request. */
const largestImport = 16 * 1024 * 1024
const imports: readonly Permission[] = [
  ...(['importManual', 'importComponents', 'importGrids', 'importResponsibilityGrids'] as const),
  ...(['importPeople', 'importProcess'] as const),
]

/**
 * 防跨站 — a browser sends the cookie by itself but no header of ours across sites: with a cookie and
 * no key, a POST needs it. Sign-in needs it or JSON, which another site cannot send unasked.
 */
export async function guardOrigin(request: FastifyRequest, reply: FastifyReply) {
  const { method, headers } = request
  if (method !== 'POST' || headers.authorization || headers[csrfHeader] !== undefined) return
  if (sessionToken(request) !== undefined)
    return refuse(reply, forbidden(`A cookie session without the header ${csrfHeader}`))
  if (!headers['content-type']?.startsWith('application/json'))
    return refuse(reply, new DomainError('INVALID_INPUT', 'Send application/json.'), 415)
}

const JsonText = z.string().refine(isJson).optional()
const Parameters = z.object({ variables: JsonText, extensions: JsonText })

/** 地址参数 — what a GET carries as JSON is JSON. */
export async function guardParameters({ method, query }: FastifyRequest, reply: FastifyReply) {
  if (method === 'GET' && !Parameters.safeParse(query).success)
    return refuse(reply, invalidInput('variables and extensions are JSON, each given once.'))
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** 正文大小 — one megabyte, sixteen for those who import files; told before a byte is read. */
export const guardSize =
  (viewerOf: (request: FastifyRequest) => Viewer | null) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.method !== 'POST') return
    const length = Number(request.headers['content-length'])
    const actor = viewerOf(request)?.actor ?? null
    const importer = imports.some((permission) => isPermitted(actor, permission))
    const most = importer ? largestImport : largestBody
    if (Number.isNaN(length))
      return refuse(reply, new DomainError('INVALID_INPUT', 'Send the length of the body.'), 411)
    if (length > most)
      return refuse(reply, requestTooCostly(`its body is over ${most / 1024 / 1024} MB`), 413)
  }
