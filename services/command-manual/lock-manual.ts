import type { Ctx } from '../ctx.ts'

/** One change of a city's manuals at a time, until the act commits. */
export async function lockManual({ db, city }: Ctx): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`manual ${city.cityId}`}, 0))`
}
