export type KeyState = 'ACTIVE' | 'EXPIRED' | 'REVOKED'
type Dated = { readonly expiresAt: Date | null; readonly revokedAt: Date | null }

/** 密钥状态 — whether a key opens anything at an instant. */
export function keyState({ expiresAt, revokedAt }: Dated, at: Date): KeyState {
  if (revokedAt !== null) return 'REVOKED'
  return expiresAt !== null && expiresAt <= at ? 'EXPIRED' : 'ACTIVE'
}
