import { randomUUID } from 'node:crypto'
import { PothosValidationError } from '@pothos/core'
import { GraphQLError } from 'graphql'
import { Prisma } from '../prisma/generated/client.ts'
import {
  DomainError,
  notFound,
  type RefusalCode,
  refusalCodes,
  requestTooCostly,
} from '../services/errors.ts'

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
  if (refusal !== null) return coded(error, refusal.message, refusal.code, refusal.field)
  // What GraphQL itself says of a request: grammar, types, scalars.
  if (error instanceof GraphQLError && causeOf(error) instanceof GraphQLError)
    return coded(error, error.message, 'INVALID_INPUT')
  const traceId = randomUUID()
  log.error({ err: causeOf(error), traceId }, 'A request met a fault')
  return coded(
    error,
    `Something broke on our side. Try again; if it stays, quote ${traceId}.`,
    'FAULT',
  )
}

const isCoded = ({ extensions }: GraphQLError) =>
  extensions['code'] === 'FAULT' || refusalCodes.some((code) => code === extensions['code'])

function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error
}

const slow = /57014|statement timeout|P2028/

function refusalIn(error: unknown): DomainError | null {
  const cause = causeOf(error)
  if (cause instanceof DomainError) return cause
  if (cause instanceof PothosValidationError) return new DomainError('INVALID_INPUT', cause.message)
  if (!(cause instanceof Prisma.PrismaClientKnownRequestError)) return null
  if (cause.code === 'P2025') return notFound('What you asked for')
  return slow.test(`${cause.code} ${cause.message}`) ? requestTooCostly('it took too long') : null
}

function coded(error: unknown, message: string, code: ErrorCode, field: string | null = null) {
  const met = error instanceof GraphQLError ? error : null
  const http = met?.extensions['http']
  return new GraphQLError(message, {
    nodes: met?.nodes ?? null,
    source: met?.source,
    positions: met?.positions,
    path: met?.path,
    extensions: { code, ...(http ? { http } : {}), ...(field === null ? {} : { field }) },
  })
}
