import type { Act } from '../ctx.ts'
import { forbidden, invalidInput, signInLocked } from '../errors.ts'
import { accountLogins } from './account-logins.ts'
import type { Recognition } from './open-session.ts'
import { hashPassword, isPasswordRight } from './passwords.ts'
import { beginSignIn } from './sign-in.ts'
import { hashToken } from './tokens.ts'

type Given = { readonly currentPassword: string; readonly password: string }
type Owner = {
  readonly personId: string
  /** Of the session that goes on. */
  readonly token: string
  readonly act: Act
}
export type ChangePassword = (owner: Owner, given: Given) => Promise<{ endedSessions: number }>

const wrong = () =>
  invalidInput('The current password is wrong. Nothing was changed; try again.', 'currentPassword')

/**
 * 修改密码 — somebody's own one, for whoever knows the current one; their other sessions end. Tries count as those
 * of signing in do, and are counted before the password is looked at. Throws FORBIDDEN, INVALID_INPUT, SIGN_IN_LOCKED.
 */
export const createChangePassword =
  (recognition: Recognition): ChangePassword =>
  async ({ personId, token, act }, { currentPassword, password }) => {
    const hash = await hashPassword(password)
    if (password === currentPassword)
      throw invalidInput('Choose another password than the current one.', 'password')
    const [account] = await act(({ db }) => accountLogins(db, { personIds: [personId] }))
    if (account === undefined) throw forbidden('Changing a password')
    const tried = await beginSignIn(recognition, account.login)
    if (tried.locked_until !== null) throw signInLocked(tried.locked_until)
    const known = tried.password_hash
    if (!(await isPasswordRight(currentPassword, known))) throw wrong()
    return act(async (ctx) => {
      const [row] = await ctx.db.$queryRaw<{ ended: number | null }[]>`
        SELECT change_own_password(${personId}::uuid, ${known}, ${hash}, ${hashToken(token)},
                                   ${recognition.now()}) AS ended`
      // somebody has changed it meanwhile
      if (row === undefined || row.ended === null) throw wrong()
      ctx.audit({ action: 'changePassword', subjectType: 'Person', subjectId: personId })
      return { endedSessions: row.ended }
    })
  }
