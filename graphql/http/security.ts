import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Viewer } from '../../services/accounts/viewer.ts'
import type { BaseMap } from './base-map.ts'

/** Requests a minute: for each person or key, and for each address that nobody signed. */
export type RateLimits = { readonly signedIn: number; readonly anonymous: number }
export const usualRateLimits: RateLimits = { signedIn: 6_000, anonymous: 300 }

const nonces = new WeakMap<IncomingMessage, string>()

/** 样式凭证 — what a page writes on its own styles; another one for each answer. */
export function styleNonce({ raw }: { readonly raw: IncomingMessage }): string {
  const nonce = nonces.get(raw) ?? randomBytes(16).toString('base64')
  nonces.set(raw, nonce)
  return nonce
}

/** 安全响应头 — no script but ours, no style but ours, no frame, no sniffing; pictures also from where the city has its base map. */
export const protectPages = (app: FastifyInstance, baseMap: BaseMap | null) =>
  app.register(helmet, {
    xFrameOptions: { action: 'deny' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", (request) => `'nonce-${styleNonce({ raw: request })}'`],
        imgSrc: ["'self'", 'data:', 'blob:', ...(baseMap ? [new URL(baseMap.tiles).origin] : [])],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
  })

/** 限流 — a person's or key's own budget; strangers share their address's. */
export const limitRates = (
  app: FastifyInstance,
  viewerOf: (request: FastifyRequest) => Viewer | null,
  { signedIn, anonymous }: RateLimits,
) =>
  app.register(rateLimit, {
    global: false,
    timeWindow: '1 minute',
    max: (request) => (viewerOf(request) === null ? anonymous : signedIn),
    keyGenerator: (request) => viewerOf(request)?.actor.id ?? request.ip,
  })
