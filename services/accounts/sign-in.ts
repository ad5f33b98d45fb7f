import { z } from 'zod'
import { signInFailed, signInLocked } from '../errors.ts'
import { type OpenedSession, openSession, type Recognition } from './open-session.ts'
import { isPasswordRight } from './passwords.ts'

export type SignIn = (input: { login: string; password: string }) => Promise<OpenedSession>

const Tried = z.tuple([
  z.object({
    person_id: z.string(),
    /** Null for a name that nobody has. */
    password_hash: z.string().nullable(),
    locked_until: z.date().nullable(),
  }),
])

/**
 * 登录 — recognizes somebody by name and password; five failures lock the name for 15 minutes. Same
 * time, same text, same lock for a name that nobody has. Throws SIGN_IN_FAILED, SIGN_IN_LOCKED.
 */
export const createSignIn =
  (recognition: Recognition): SignIn =>
  async ({ login, password }) => {
    const tried = await beginSignIn(recognition, login)
    if (tried.locked_until !== null) throw signInLocked(tried.locked_until)
    const right = await isPasswordRight(password, tried.password_hash)
    await finishSignIn(recognition, tried.person_id, right)
    if (!right) throw signInFailed()
    return openSession(recognition, tried.person_id)
  }

/** 尝试 — counted before the password is looked at, or tries at once would outrun the lock. */
export async function beginSignIn({ db, now }: Recognition, login: string) {
  const rows = await db.$queryRaw`SELECT * FROM begin_sign_in(${login}, ${now()})`
  return Tried.parse(rows)[0]
}

async function finishSignIn({ db, now }: Recognition, personId: string, right: boolean) {
  await db.$queryRaw`SELECT finish_sign_in(${personId}::uuid, ${right}, ${now()})::text`
}
