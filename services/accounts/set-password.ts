import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'
import { hashPassword } from './passwords.ts'

type Given = { personId: string; login: string; password: string }

/**
 * 设置密码 — gives somebody of the city a name and a password; all their sessions end. Throws
 * NOT_FOUND, INVALID_INPUT.
 */
export async function setPassword(ctx: Ctx, { personId, login, password }: Given): Promise<void> {
  const passwordHash = await hashPassword(password)
  const [row] = await ctx.db.$queryRaw<{ done: boolean }[]>`
    SELECT set_credential(${personId}::uuid, ${login}, ${passwordHash}, ${ctx.now()}) AS done`
  if (!row?.done) throw notFound('This person')
  ctx.audit({ action: 'setPassword', subjectType: 'Person', subjectId: personId })
}
