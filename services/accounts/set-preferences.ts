import { z } from 'zod'
import { Theme } from '../../prisma/generated/enums.ts'
import type { Ctx } from '../ctx.ts'
import { forbidden } from '../errors.ts'
import { type ModelerMode, modelerModes, screensOf } from './screens.ts'

const column = z.string().min(1).max(60)
/** 偏好 — how somebody's own screens look: language (zh, en), theme, what lists remember, and how processes are drawn; what is left out stays. */
const Preferences = z.strictObject({
  language: z.enum(['zh', 'en']).optional(),
  theme: z.enum(Theme).optional(),
  singleKeys: z.boolean().optional(),
  workListColumns: z.array(column).max(40).optional(),
  workListView: z.string().max(200).optional(),
  modelerMode: z.enum(modelerModes).optional(),
})
type Given = {
  readonly language?: string
  readonly theme?: Theme
  readonly singleKeys?: boolean
  readonly workListColumns?: readonly string[]
  readonly workListView?: string
  readonly modelerMode?: ModelerMode
}

/** 设置偏好 — keeps them with the person who asks, for every browser; a second time changes nothing. Throws FORBIDDEN for whoever is no person, INVALID_INPUT. */
export async function setPreferences(ctx: Ctx, input: Given) {
  const { language, theme, ...screens } = Preferences.parse(input)
  const { kind, id } = ctx.actor
  if (kind !== 'PERSON' || id === null) throw forbidden('Keeping preferences')
  const { cityId } = ctx.city
  await ctx.db.$executeRaw`
    UPDATE people SET screens = screens || ${JSON.stringify({ ...screens, kept: true })}::jsonb
    WHERE id = ${id}::uuid AND city_id = ${cityId}::uuid`
  const stored = await ctx.db.person.update({
    where: { id, cityId },
    data: { ...(language && { language }), ...(theme && { theme }) },
    select: { language: true, theme: true, screens: true },
  })
  const kept = { ...stored, screens: screensOf(stored.screens) }
  const { kept: _always, ...remembered } = kept.screens
  ctx.audit({
    action: 'setPreferences',
    subjectType: 'Person',
    subjectId: id,
    details: { language: kept.language, theme: kept.theme, ...remembered },
  })
  return kept
}
