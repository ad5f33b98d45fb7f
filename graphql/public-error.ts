import { randomUUID } from 'node:crypto'
import { PothosValidationError } from '@pothos/core'
import { GraphQLError } from 'graphql'
import { Prisma } from '../prisma/generated/client.ts'
import { databaseFaultIn } from '../services/database-faults.ts'
import {
  DomainError,
  databaseUnavailable,
  notFound,
  overloaded,
  type RefusalCode,
  refusalCodes,
  requestTooCostly,
  storageFull,
  unstorableText,
} from '../services/errors.ts'
import { unservedHttp } from './http/statuses.ts'

export type ErrorCode = RefusalCode | 'FAULT'
export type ErrorLog = { error: (facts: object, message: string) => void }

/**
 * 对外错误 — the one place that says what a stranger may read of an error: a refusal with its code, or
 * a fault with a trace id and nothing else.
 */
export const maskErrors = (log: ErrorLog) => (error: unknown) => publicError(log, error)

function publicError(log: ErrorLog, error: unknown): GraphQLError {
  if (error instanceof GraphQLError && isCoded(error)) return error
  const refusal = refusalIn(error)
  if (refusal !== null) return refusedError(refusal, error)
  // What GraphQL itself says of a request: grammar, types, scalars.
  if (error instanceof GraphQLError && causeOf(error) instanceof GraphQLError)
    return coded(error, error.message, 'INVALID_INPUT')
  const traceId = randomUUID()
  log.error({ err: causeOf(error), traceId }, 'A request met a fault')
  const outage = outageIn(causeOf(error))
  if (outage !== null) return refusedError(outage, error)
  return coded(
    error,
    `Something broke on our side. Try again; if it stays, quote ${traceId}.`,
    'FAULT',
  )
}

/** 中断 — a fault that is the database's, as people may read it; null for any other. */
export function outageIn(error: unknown): DomainError | null {
  const fault = databaseFaultIn(error)
  if (fault === 'away') return databaseUnavailable()
  return fault === 'full' ? storageFull() : null
}

/** 拒绝错误 — a refusal as GraphQL tells it. */
export const refusedError = ({ message, code, field }: DomainError, error?: unknown) =>
  coded(error, message, code, field)

const isCoded = ({ extensions }: GraphQLError) =>
  extensions['code'] === 'FAULT' || refusalCodes.some((code) => code === extensions['code'])

function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error
}

/** PostgreSQL's text holds every sign but U+0000. */
const unstorable = /22021/
/** What Relay's node says of an id whose type is none. */
const noSuchNode = /has not been implemented$/
const slow = /57014|statement timeout|P2028/
const crowded = /Unable to start a transaction/

function refusalIn(error: unknown): DomainError | null {
  const cause = causeOf(error)
  if (cause instanceof DomainError) return cause
  if (cause instanceof PothosValidationError && noSuchNode.test(cause.message))
    return notFound('This id')
  if (cause instanceof PothosValidationError) return new DomainError('INVALID_INPUT', cause.message)
  if (!(cause instanceof Prisma.PrismaClientKnownRequestError)) return null
  if (cause.code === 'P2025') return notFound('What you asked for')
  if (crowded.test(cause.message)) return overloaded()
  if (unstorable.test(cause.message)) return unstorableText()
  return slow.test(`${cause.code} ${cause.message}`) ? requestTooCostly('it took too long') : null
}

// some of them repeat what was sent
const longestMessage = 500

function coded(error: unknown, message: string, code: ErrorCode, field: string | null = null) {
  const met = error instanceof GraphQLError ? error : null
  // a request that could not be served is told so by HTTP, too
  const http = unservedHttp(code) ?? met?.extensions['http']
  return new GraphQLError(message.slice(0, longestMessage), {
    nodes: met?.nodes ?? null,
    source: met?.source,
    positions: met?.positions,
    path: met?.path,
    extensions: { code, ...(http ? { http } : {}), ...(field === null ? {} : { field }) },
  })
}
