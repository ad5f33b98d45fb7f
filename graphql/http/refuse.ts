import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import { DomainError, invalidInput, rateLimited, requestTooCostly } from '../../services/errors.ts'
import { type ErrorLog, outageIn } from '../public-error.ts'
import { refusedHttp } from './statuses.ts'

/** 拒绝请求 — a request refused before GraphQL is told in GraphQL's own shape. */
export function refuse(reply: FastifyReply, { code, message }: DomainError, status?: number) {
  const http = refusedHttp(code, status)
  return reply
    .status(http.status)
    .headers(http.headers)
    .header('content-type', 'application/graphql-response+json; charset=utf-8')
    .send(JSON.stringify({ errors: [{ message, extensions: { code } }] }))
}

/** Whatever a handler throws, and addresses that do not exist; never a stack or a path. */
export function answerErrors(app: FastifyInstance, log: ErrorLog): void {
  app.setErrorHandler<FastifyError>((error, _request, reply) => {
    if (error instanceof DomainError) return refuse(reply, error)
    if (error.statusCode === 429) return refuse(reply, rateLimited())
    if (error.statusCode === 413)
      return refuse(reply, requestTooCostly('its body is too large'), 413)
    if (error.statusCode !== undefined && error.statusCode < 500)
      return refuse(reply, invalidInput('This request cannot be read.'), error.statusCode)
    log.error({ err: error }, 'A request met a fault')
    const outage = outageIn(error)
    if (outage !== null) return refuse(reply, outage)
    return reply.status(500).send({
      errors: [
        { message: 'Something broke on our side. Try again.', extensions: { code: 'FAULT' } },
      ],
    })
  })
  app.setNotFoundHandler((_request, reply) =>
    refuse(reply, new DomainError('NOT_FOUND', 'There is nothing at this address.')),
  )
}
