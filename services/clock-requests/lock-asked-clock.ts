import type { CaseFile } from '../cases/case-file.ts'
import { lockCase } from '../cases/lock-case.ts'
import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'
import { rulesOfCity } from './rules.ts'

/** Locks the case of a clock until the act commits, and reads the clock, its ledger and what its city grants. Throws NOT_FOUND. */
export async function lockAskedClock(ctx: Ctx, clockId: string) {
  const known = await ctx.db.clock.findUnique({
    where: { id: clockId },
    select: { caseId: true, cityId: true },
  })
  if (known === null) throw notFound('This clock')
  const caseFile: CaseFile = await lockCase(ctx, known.caseId)
  const clock = await ctx.db.clock.findUniqueOrThrow({
    where: { id: clockId },
    include: { entries: { orderBy: { number: 'asc' } } },
  })
  const { timeZone, ...rules } = await ctx.db.city.findUniqueOrThrow({
    where: { id: known.cityId },
    select: { ...rulesOfCity, timeZone: true },
  })
  return { caseFile, clock, rules, timeZone }
}
