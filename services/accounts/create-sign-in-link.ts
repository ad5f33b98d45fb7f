import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'
import { hashToken, newToken } from './tokens.ts'

type Given = { personId: string; expiresAt: Date }

/**
 * 演示登录链接 — makes a link's token for somebody of a demo city; the only time it is seen. Throws
 * NOT_FOUND.
 */
export async function createSignInLink(
  ctx: Ctx,
  { personId, expiresAt }: Given,
): Promise<{ token: string }> {
  const token = newToken()
  const [row] = await ctx.db.$queryRaw<{ done: boolean }[]>`
    SELECT add_sign_in_link(${personId}::uuid, ${hashToken(token)}, ${expiresAt}) AS done`
  if (!row?.done) throw notFound('This person')
  ctx.audit({ action: 'createSignInLink', subjectType: 'Person', subjectId: personId })
  return { token }
}
