import { createHash, randomBytes } from 'node:crypto'

export const apiKeyPrefix = 'zhk_live_'

/** 令牌 — 256 random bits, to be handed out once. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** 令牌摘要 — what is kept of a token: its SHA-256. Enough for random tokens; passwords take argon2. */
export const hashToken = (token: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(token).digest())
