import type { City } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { versionConflict } from '../errors.ts'
import { cityTimeIsReal } from './refusals.ts'

type Read = { readonly expectedVersion: number | undefined }

/** 锁定城市时间 — holds the clock of the city acted in until the act commits. Throws FORBIDDEN for a productive city, VERSION_CONFLICT. */
export async function lockCityTime(ctx: Ctx, { expectedVersion }: Read): Promise<City> {
  const { cityId: id } = ctx.city
  await ctx.db.$executeRaw`SELECT FROM cities WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  const city = await ctx.db.city.findUniqueOrThrow({ where: { id } })
  if (!city.demo) throw cityTimeIsReal()
  if (expectedVersion !== undefined && expectedVersion !== city.version)
    throw versionConflict('The city’s time')
  return city
}
