import { randomUUID } from 'node:crypto'
import { PothosSchemaError } from '@pothos/core'
import { GraphQLError } from 'graphql'
import { databaseFaultIn } from '../services/database-faults.ts'
import {
  type DomainError,
  databaseUnavailable,
  type RefusalCode,
  refusalCodes,
  storageFull,
} from '../services/errors.ts'
import { unservedHttp } from './http/statuses.ts'
import { causeOf, refusalIn } from './refusal-in.ts'

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
  if (isOfGraphql(error)) return coded(error, error.message, 'INVALID_INPUT')
  const traceId = randomUUID()
  log.error({ err: causeOf(error), traceId }, 'A request met a fault')
  const outage = outageIn(causeOf(error))
  if (outage !== null) return refusedError(outage, error)
  const message = `Something broke on our side. Try again; if it stays, quote ${traceId}.`
  return coded(error, message, 'FAULT', { traceId })
}

/** 中断 — a fault that is the database's, as people may read it; null for any other. */
export function outageIn(error: unknown): DomainError | null {
  const fault = databaseFaultIn(error)
  if (fault === null) return null
  // what came to no end in time, or was in another's way, is as well repeated as what met nobody
  return fault === 'full' ? storageFull() : databaseUnavailable()
}

/** 拒绝错误 — a refusal as GraphQL tells it. */
export const refusedError = ({ message, code, field }: DomainError, error?: unknown) =>
  coded(error, message, code, field === null ? {} : { field })

/** What GraphQL itself says of a request: grammar, types, scalars. A schema that is wrong is our fault. */
const isOfGraphql = (error: unknown): error is GraphQLError => {
  const cause = causeOf(error)
  return (
    error instanceof GraphQLError &&
    cause instanceof GraphQLError &&
    !(cause instanceof PothosSchemaError)
  )
}

const isCoded = ({ extensions }: GraphQLError) =>
  extensions['code'] === 'FAULT' || refusalCodes.some((code) => code === extensions['code'])

// some of them repeat what was sent
const longestMessage = 500

type More = { readonly field?: string; readonly traceId?: string }

function coded(error: unknown, message: string, code: ErrorCode, more: More = {}) {
  const met = error instanceof GraphQLError ? error : null
  // a request that could not be served is told so by HTTP, too
  const http = unservedHttp(code) ?? met?.extensions['http']
  return new GraphQLError(message.slice(0, longestMessage), {
    nodes: met?.nodes ?? null,
    source: met?.source,
    positions: met?.positions,
    path: met?.path,
    extensions: { code, ...(http ? { http } : {}), ...more },
  })
}
