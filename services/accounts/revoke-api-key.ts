import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'

/** 吊销接口密钥 — the key ends within seconds; a second time changes nothing. Throws NOT_FOUND. */
export async function revokeApiKey(ctx: Ctx, { apiKeyId }: { apiKeyId: string }) {
  // a city above sees the keys of those below it, and ends none of them
  const key = await ctx.db.apiKey.findFirst({
    where: { id: apiKeyId, cityId: ctx.city.cityId },
    select: { id: true },
  })
  if (key === null) throw notFound('This API key')
  const { count } = await ctx.db.apiKey.updateMany({
    where: { id: apiKeyId, revokedAt: null },
    data: { revokedAt: ctx.now() },
  })
  if (count > 0) ctx.audit({ action: 'revokeApiKey', subjectType: 'ApiKey', subjectId: apiKeyId })
  return { apiKeyId }
}
