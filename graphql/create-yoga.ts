import type { FastifyReply, FastifyRequest } from 'fastify'
import { createYoga, type Plugin } from 'graphql-yoga'
import type { Viewer } from '../services/accounts/viewer.ts'
import { useSignInFirst } from './anonymous.ts'
import type { Context } from './context.ts'
import { useEventIds } from './event-ids.ts'
import { useLimits, useTimeout } from './limits.ts'
import { type ErrorLog, maskErrors } from './public-error.ts'
import { useReadableRequest } from './readable-request.ts'
import { schema } from './schema.ts'
import { type MayWrite, useWriteGate } from './write-gate.ts'

/** What the web server knows of a request before GraphQL does. */
export type Received = {
  readonly req: FastifyRequest
  readonly reply: FastifyReply
  readonly viewer: Viewer | null
}

type Api = {
  readonly contextOf: (received: Received) => Context
  readonly mayWrite: MayWrite
  /** A request turned out to be one that stays open. */
  readonly subscribed: (req: FastifyRequest) => void
  readonly log: ErrorLog
}

/** 接口 — GraphQL over HTTP with its limits; one operation a request, no pictures of itself. */
export const createApi = ({ contextOf, mayWrite, subscribed, log }: Api) =>
  createYoga<Received, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    graphiql: false,
    landingPage: false,
    cors: false,
    batching: false,
    logging: false,
    multipart: false,
    maskedErrors: { maskError: maskErrors(log) },
    context: contextOf,
    plugins: [
      useReadableRequest(),
      useSignInFirst(),
      useLimits(),
      useTimeout(),
      useWriteGate(mayWrite),
      useSubscribed(subscribed),
      useEventIds(),
      useErrorCodes(log),
    ],
  })

const useSubscribed = (subscribed: Api['subscribed']): Plugin<Received> => ({
  onSubscribe({ args }) {
    subscribed(args.contextValue.req)
  },
})

// What fails before execution is answered by yoga itself, with codes of its own.
const useErrorCodes = (log: ErrorLog): Plugin => ({
  onExecutionResult({ result, setResult }) {
    if (result === undefined || !('errors' in result) || !result.errors) return
    setResult({ ...result, errors: result.errors.map(maskErrors(log)) })
  },
})
