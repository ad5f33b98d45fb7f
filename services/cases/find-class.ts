import type { Ctx } from '../ctx.ts'
import { classRetired, classUnknown } from '../errors.ts'

type Asked = { readonly classCode: string; readonly standard?: string | undefined }

/** 小类 — the class of the city's catalogue that a report names; of several standards the newest. Throws CLASS_UNKNOWN, CLASS_RETIRED. */
export async function findClass(ctx: Ctx, { classCode, standard }: Asked) {
  const found = await ctx.db.catalogueClass.findFirst({
    where: {
      ...{ cityId: ctx.city.cityId, code: classCode, ...(standard && { standard }) },
      OR: [{ active: true }, { retiredAt: { not: null } }],
    },
    orderBy: [{ active: 'desc' }, { standard: 'desc' }],
  })
  if (found === null) throw classUnknown(classCode)
  if (!found.active) throw classRetired(classCode)
  return found
}

/** 占用小类 — the same class held until the report stands, so that nobody retires it meanwhile. Throws CLASS_RETIRED. */
export async function holdClass(
  ctx: Ctx,
  { id, code }: { readonly id: string; readonly code: string },
) {
  const held = await ctx.db.$queryRaw<unknown[]>`
    SELECT 1 FROM catalogue_classes WHERE id = ${id}::uuid AND retired_at IS NULL FOR SHARE`
  if (held.length === 0) throw classRetired(code)
}
