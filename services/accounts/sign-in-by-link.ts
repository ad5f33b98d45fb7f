import { signInFailed } from '../errors.ts'
import { type OpenedSession, openSession, type Recognition } from './open-session.ts'
import { hashToken } from './tokens.ts'

/** 演示登录 — recognizes somebody by a demo link's token. Throws SIGN_IN_FAILED. */
export async function signInByLink(
  recognition: Recognition,
  { token }: { token: string },
): Promise<OpenedSession> {
  const { db, now } = recognition
  const [link] = await db.$queryRaw<{ person_id: string }[]>`
    SELECT person_id FROM find_sign_in_link(${hashToken(token)}, ${now()})`
  if (link === undefined) throw signInFailed()
  await db.$queryRaw`SELECT finish_sign_in(${link.person_id}::uuid, true, ${now()})::text`
  return openSession(recognition, link.person_id)
}
