import type { Role } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { invalidInput } from '../errors.ts'
import { assertKeyScopes } from './separation.ts'
import { apiKeyPrefix, hashToken, newToken } from './tokens.ts'

type Given = { name: string; scopes: readonly Role[]; expiresAt?: Date | null }

/**
 * 创建接口密钥 — a key for a machine client; its text leaves this function once and is kept only as a
 * hash. Throws INVALID_INPUT, SEPARATION_OF_DUTIES.
 */
export async function createApiKey(ctx: Ctx, { name, scopes, expiresAt = null }: Given) {
  assertKeyScopes(scopes)
  const at = ctx.now()
  if (expiresAt !== null && expiresAt <= at)
    throw invalidInput('A key expires in the future or never.', 'expiresAt')
  const secret = `${apiKeyPrefix}${newToken()}`
  const { id } = await ctx.db.apiKey.create({
    data: {
      cityId: ctx.city.cityId,
      name,
      prefix: secret.slice(0, apiKeyPrefix.length + 4),
      keyHash: hashToken(secret),
      scopes: [...scopes],
      createdAt: at,
      expiresAt,
    },
    select: { id: true },
  })
  ctx.audit({
    action: 'createApiKey',
    subjectType: 'ApiKey',
    subjectId: id,
    details: { name, scopes },
  })
  return { apiKeyId: id, secret }
}
