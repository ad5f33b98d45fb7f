import { randomInt } from 'node:crypto'
import type { Ctx } from '../ctx.ts'
import { invalidInput } from '../errors.ts'
import { accountLogins } from './account-logins.ts'
import { hashInitialPassword } from './passwords.ts'

/** No letters that are taken for others. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** 初始密码 — sixteen random letters in groups of four, to be told once and typed from paper. */
export const newInitialPassword = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-')

/** 登录名格式 — letters of any script, digits and . _ - @, two to sixty of them. */
export const loginPattern = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,59}$/u

type Given = { readonly personId: string; readonly login: string }

/** 开立账户 — a login with an initial password, told this once; sessions of before end. Throws INVALID_INPUT where the login is somebody else's. */
export async function openAccount(
  ctx: Ctx,
  { personId, login }: Given,
): Promise<{ secret: string }> {
  if (!loginPattern.test(login))
    throw invalidInput(
      'A login has 2 to 60 letters, digits, dots, dashes or @. Nothing was changed.',
      'login',
    )
  const [taken] = await accountLogins(ctx.db, { logins: [login] })
  if (taken !== undefined && taken.personId !== personId)
    throw invalidInput(
      'Somebody else signs in by this name. Choose another one. Nothing was changed.',
      'login',
    )
  const secret = newInitialPassword()
  const hash = await hashInitialPassword(secret)
  await ctx.db.$queryRaw`
    SELECT set_credential(${personId}::uuid, ${login}, ${hash}, ${ctx.now()}) AS done`
  ctx.audit({ action: 'setPassword', subjectType: 'Person', subjectId: personId })
  return { secret }
}
