import type { Ctx } from '../ctx.ts'

/** 建稿 — whose a draft is that begins now, and since when. */
export function begunBy(ctx: Ctx) {
  const at = ctx.now()
  const { name } = ctx.actor
  return {
    cityId: ctx.city.cityId,
    ...{ createdAt: at, createdByName: name },
    ...{ savedAt: at, savedByName: name },
  }
}
