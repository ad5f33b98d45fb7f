import { z } from 'zod'
import { Theme } from '../../prisma/generated/enums.ts'
import type { Ctx } from '../ctx.ts'
import { forbidden } from '../errors.ts'

/** 偏好 — how somebody's own screens look: language (zh, en) and theme; what is left out stays. */
const Preferences = z.strictObject({
  language: z.enum(['zh', 'en']).optional(),
  theme: z.enum(Theme).optional(),
})
type Given = { readonly language?: string; readonly theme?: Theme }

/** 设置偏好 — keeps them with the person who asks, for every browser; a second time changes nothing. Throws FORBIDDEN for whoever is no person, INVALID_INPUT. */
export async function setPreferences(ctx: Ctx, input: Given) {
  const { language, theme } = Preferences.parse(input)
  const { kind, id } = ctx.actor
  if (kind !== 'PERSON' || id === null) throw forbidden('Keeping preferences')
  const kept = await ctx.db.person.update({
    where: { id, cityId: ctx.city.cityId },
    data: { ...(language && { language }), ...(theme && { theme }) },
    select: { language: true, theme: true },
  })
  ctx.audit({
    action: 'setPreferences',
    subjectType: 'Person',
    subjectId: id,
    details: kept,
  })
  return kept
}
