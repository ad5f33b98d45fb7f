import type { Ctx } from '../ctx.ts'
import { classUnknown } from '../errors.ts'

type Asked = { readonly classCode: string; readonly standard?: string | undefined }

/** 小类 — the class of the city's catalogue that a report names; of several standards the newest. Throws CLASS_UNKNOWN. */
export async function findClass(ctx: Ctx, { classCode, standard }: Asked) {
  const found = await ctx.db.catalogueClass.findFirst({
    where: {
      cityId: ctx.city.cityId,
      code: classCode,
      active: true,
      ...(standard && { standard }),
    },
    orderBy: { standard: 'desc' },
  })
  if (found === null) throw classUnknown(classCode)
  return found
}
