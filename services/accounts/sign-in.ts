import { z } from 'zod'
import { signInFailed, signInLocked } from '../errors.ts'
import { type OpenedSession, openSession, type Recognition } from './open-session.ts'
import { isPasswordRight } from './passwords.ts'
import { countUnknownNames } from './unknown-names.ts'

export type SignIn = (input: { login: string; password: string }) => Promise<OpenedSession>

const Credential = z.array(
  z.object({
    person_id: z.string(),
    password_hash: z.string(),
    locked_until: z.date().nullable(),
  }),
)

/**
 * 登录 — recognizes somebody by name and password; five failures lock the name for 15 minutes. Same
 * time, same text for an unknown name. Throws SIGN_IN_FAILED, SIGN_IN_LOCKED.
 */
export function createSignIn(recognition: Recognition): SignIn {
  const unknownNames = countUnknownNames()
  return async ({ login, password }) => {
    const at = recognition.now()
    const found = await beginSignIn(recognition, login, at)
    const lockedUntil = found ? found.locked_until : unknownNames.attempt(login, at)
    if (lockedUntil !== null) throw signInLocked(lockedUntil)
    const right = await isPasswordRight(password, found?.password_hash ?? null)
    if (found) await finishSignIn(recognition, found.person_id, right)
    if (!found || !right) throw signInFailed()
    return openSession(recognition, found.person_id)
  }
}

// The try is counted before the password is looked at, or tries at once would outrun the lock.
async function beginSignIn({ db }: Recognition, login: string, at: Date) {
  const rows = await db.$queryRaw`SELECT * FROM begin_sign_in(${login}, ${at})`
  return Credential.parse(rows)[0]
}

async function finishSignIn({ db, now }: Recognition, personId: string, right: boolean) {
  await db.$queryRaw`SELECT finish_sign_in(${personId}::uuid, ${right}, ${now()})::text`
}
