import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { OpenedSession } from '../../services/accounts/open-session.ts'

const name = '__Host-zhihui'
const attributes = {
  httpOnly: true,
  secure: true,
  sameSite: 'lax',
  path: '/',
} satisfies CookieSerializeOptions

/**
 * 会话Cookie — the token that the browser shows; browsers accept it over TLS and on localhost only.
 */
export const sessionToken = ({ cookies }: FastifyRequest): string | undefined => cookies[name]

export const setSessionCookie = (reply: FastifyReply, { token, expiresAt }: OpenedSession) =>
  reply.setCookie(name, token, { ...attributes, expires: expiresAt })

export const clearSessionCookie = (reply: FastifyReply) => reply.clearCookie(name, attributes)
