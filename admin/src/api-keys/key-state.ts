type Dated = { readonly expiresAt: string | null; readonly revokedAt: string | null }
export type KeyState = 'ACTIVE' | 'EXPIRED' | 'REVOKED'

/** 密钥状态 — whether a key opens anything now. */
export function keyStateOf({ expiresAt, revokedAt }: Dated, now: number): KeyState {
  if (revokedAt !== null) return 'REVOKED'
  return expiresAt !== null && Date.parse(expiresAt) <= now ? 'EXPIRED' : 'ACTIVE'
}
