import { z } from 'zod'
import type { Json } from '../services/ctx.ts'
import { notFound } from '../services/errors.ts'

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** 全局标识 — the opaque id of a row, as the API knows it. */
export const encodeId = (typename: string, id: string | number | bigint): string =>
  Buffer.from(`${typename}:${id}`).toString('base64url')

const mostNodes = 100

/** 标识列表 — the ids asked for at once; each is a query of its own. */
export const NodeIds = z.array(z.unknown()).max(mostNodes, `has at most ${mostNodes} ids`)

/** 游标 — where a page of a list begins or ends: an opaque id of a row. */
export const Cursor = z.string().refine(isCursor, 'is no cursor of this list')

function isCursor(cursor: string): boolean {
  const text = Buffer.from(cursor, 'base64').toString()
  return text.startsWith('GPC:S:') && uuid.test(text.slice('GPC:S:'.length))
}

/** A page's end, as the cursors of every list are written. */
export const encodeCursor = (id: string): string => Buffer.from(`GPC:S:${id}`).toString('base64')

/** The row that a cursor names; its shape was looked at where it came in. */
export const decodeCursor = (cursor: string): string =>
  Buffer.from(cursor, 'base64').toString().slice('GPC:S:'.length)

/** What an opaque id stands for; throws NOT_FOUND for anything else. */
export function decodeId(globalId: string): { typename: string; id: string } {
  const [typename = '', id = ''] = Buffer.from(globalId, 'base64url').toString().split(':')
  if (typename === '' || !uuid.test(id)) throw notFound('This id')
  return { typename, id }
}

/** 行标识 — the row's own id, of that type; throws NOT_FOUND for anything else. */
export function rowId(typename: string, globalId: string): string {
  const decoded = decodeId(globalId)
  if (decoded.typename !== typename) throw notFound(`This ${typename}`)
  return decoded.id
}

/** The same where an id may be left out. */
export const optionalRowId = (typename: string, globalId: string | null | undefined) =>
  globalId === null || globalId === undefined ? undefined : rowId(typename, globalId)

const opaque = /^[\w-]{50,120}$/

/**
 * Form answers name rows by the ids that the API gave out; forms and effects know the row's own.
 */
export function rowIdsIn(value: Json): Json {
  if (typeof value === 'string') return opaque.test(value) ? plain(value) : value
  if (Array.isArray(value)) return value.map(rowIdsIn)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, rowIdsIn(part)]))
}

function plain(text: string): string {
  const [, id = ''] = Buffer.from(text, 'base64url').toString().split(':')
  return uuid.test(id) ? id : text
}
