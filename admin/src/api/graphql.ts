import { connection } from '../live/connection.ts'
import { ApiError, type ErrorCode } from './api-error.ts'
import type { RefusalCode } from './generated/operations.ts'
import type { Operation } from './operation.ts'

/** A browser sends the cookie by itself, but this header only for ourselves. */
export const ownHeaders = { 'x-zhihui-csrf': '1', 'content-type': 'application/json' }

/** Milliseconds: the database gives up long before. */
const patience = 30_000

type Answer = {
  readonly data?: unknown
  readonly errors?: readonly {
    readonly message: string
    readonly extensions?: {
      readonly code?: ErrorCode
      readonly field?: string | null
      readonly traceId?: string | null
    }
  }[]
}

/** 接口调用 — sends one operation and answers its data. Throws ApiError, nothing else. */
export async function ask<Result, Variables>(
  text: Operation<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const { data, errors } = await post(JSON.stringify({ query: text, variables }), signal)
  const [first] = errors ?? []
  if (first !== undefined)
    throw new ApiError(first.extensions?.code ?? 'FAULT', first.message, first.extensions)
  return data as Result // the operation’s type is made from the schema that the server holds
}

async function post(body: string, signal?: AbortSignal): Promise<Answer> {
  const late = AbortSignal.timeout(patience)
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { ...ownHeaders, accept: 'application/graphql-response+json' },
      body,
      signal: signal === undefined ? late : AbortSignal.any([signal, late]),
    })
    const answer: Answer = await response.json()
    connection.heard()
    return answer
  } catch (error) {
    if (signal?.aborted) throw error
    connection.missed()
    throw new ApiError('OFFLINE', String(error))
  }
}

type Refused = {
  readonly __typename: 'Refusal'
  readonly code: RefusalCode
  readonly message: string
  readonly field: string | null
  /** Where it asks for them: only a task is reserved. */
  readonly reservedBy?: string | null
  readonly reservedUntil?: string | null
}

/** What a mutation did; a refusal is thrown as an ApiError. */
export function accepted<Result extends { readonly __typename: string }>(
  result: Result,
): Exclude<Result, Refused> {
  if (isRefused(result)) throw new ApiError(result.code, result.message, result)
  return result as Exclude<Result, Refused>
}

const isRefused = (result: { readonly __typename: string }): result is Refused =>
  result.__typename === 'Refusal'
