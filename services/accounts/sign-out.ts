import type { Recognition } from './open-session.ts'
import { hashToken } from './tokens.ts'

/** 退出 — ends the session for good; a second time changes nothing. */
export async function signOut(
  { db, now }: Recognition,
  { token }: { token: string },
): Promise<void> {
  await db.$queryRaw`SELECT end_session(${hashToken(token)}, ${now()})::text`
}
