import { EnvelopArmorPlugin } from '@escape.tech/graphql-armor'
import type { ExecutionResult } from 'graphql'
import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { requestTooCostly } from '../services/errors.ts'

const depth = 10
const aliases = 20
const tokens = 2_000
const directives = 20
const timeoutMs = 10_000

const refuse = (limit: string) => ({
  onReject: [
    () => {
      throw tooCostly(`its ${limit} are over the limit`)
    },
  ],
})

function tooCostly(why: string): GraphQLError {
  const { message, code } = requestTooCostly(why)
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } })
}

/**
 * 限制 — what one request may ask: depth, aliases, directives, tokens; its cost is counted by the
 * builder.
 */
export const useLimits = (): Plugin =>
  EnvelopArmorPlugin({
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: true },
    maxDepth: { n: depth, ...refuse('levels') },
    maxAliases: { n: aliases, ...refuse('aliases') },
    maxTokens: { n: tokens, ...refuse('tokens') },
    maxDirectives: { n: directives, ...refuse('directives') },
  })

/**
 * 超时 — a query or mutation is answered within ten seconds, or refused; a subscription stays open.
 */
export const useTimeout = (): Plugin => ({
  onExecute({ executeFn, setExecuteFn }) {
    setExecuteFn((args) => inTime(Promise.resolve(executeFn(args))))
  },
})

async function inTime(execution: Promise<ExecutionResult>): Promise<ExecutionResult> {
  const controller = new AbortController()
  const timeout = new Promise<ExecutionResult>((resolve) => {
    const timer = setTimeout(
      () => resolve({ errors: [tooCostly('it took over ten seconds')] }),
      timeoutMs,
    )
    controller.signal.addEventListener('abort', () => clearTimeout(timer))
  })
  try {
    return await Promise.race([execution, timeout])
  } finally {
    controller.abort()
  }
}
