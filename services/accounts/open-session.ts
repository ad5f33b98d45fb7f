import type { PrismaClient } from '../../prisma/generated/client.ts'
import { signInFailed } from '../errors.ts'
import { hashToken, newToken } from './tokens.ts'

/**
 * What sign-in reaches: named functions of the database, for nobody's rows are readable before it.
 */
export type Recognition = {
  readonly db: Pick<PrismaClient, '$queryRaw'>
  readonly now: () => Date
}
export type OpenedSession = { readonly token: string; readonly expiresAt: Date }

const twelveHours = 12 * 60 * 60 * 1000

/**
 * 开启会话 — a fresh token for somebody recognized; ends after 12 hours, or 30 idle minutes
 * (administrators 15).
 */
export async function openSession(
  { db, now }: Recognition,
  personId: string,
): Promise<OpenedSession> {
  const token = newToken()
  const at = now()
  const expiresAt = new Date(at.getTime() + twelveHours)
  const [opened] = await db.$queryRaw<{ id: string | null }[]>`
    SELECT open_session(${personId}::uuid, ${hashToken(token)}, ${at}, ${expiresAt}) AS id`
  if (!opened?.id) throw signInFailed()
  return { token, expiresAt }
}
