import { PothosError, PothosValidationError } from '@pothos/core'
import { GraphQLError } from 'graphql'
import { Prisma } from '../prisma/generated/client.ts'
import { DomainError, notFound, overloaded, unstorableText } from '../services/errors.ts'

/** PostgreSQL's text holds every sign but U+0000. */
const unstorable = /Code: `22021`/
/** What Relay's node says of an id whose type is none, or is one that has no ids. */
const noSuchNode =
  /has not been implemented$|^Expected ref to resolve to|does not support loading by id$/
const slow = /Code: `57014`|statement timeout|P2028/
const tookTooLong = 'This took too long and was given up'
const crowded = /Unable to start a transaction/

/** 拒绝之因 — the refusal that an error is, however the libraries between wrapped it; null for a fault. */
export function refusalIn(error: unknown): DomainError | null {
  const cause = causeOf(error)
  if (cause instanceof DomainError) return cause
  if (cause instanceof PothosError && noSuchNode.test(cause.message)) return notFound('This id')
  if (cause instanceof PothosValidationError) return new DomainError('INVALID_INPUT', cause.message)
  if (!(cause instanceof Prisma.PrismaClientKnownRequestError)) return null
  if (cause.code === 'P2025') return notFound('What you asked for')
  if (crowded.test(cause.message)) return overloaded()
  if (unstorable.test(cause.message)) return unstorableText()
  return slow.test(`${cause.code} ${cause.message}`) ? overloaded(tookTooLong) : null
}

/** What an error of GraphQL was made from; itself for any other. */
export function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error
}
