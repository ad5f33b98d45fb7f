import { DateTime } from 'luxon'
import type { Ctx } from '../ctx.ts'
import { isFree, later } from './add-duty.ts'
import { lockOffice } from './lock-office.ts'

type Given = {
  readonly unitId: string
  /** The first instant of the week that is copied. */
  readonly from: Date
}
const week = 7
const mostCopied = 500

/**
 * 复制到下周 — plans the duties that begin within seven days once more, a week later; who is planned then already
 * stays as planned, who has left is left out. A second time adds nothing. Throws NOT_FOUND.
 */
export async function copyDutyWeek(ctx: Ctx, { unitId, from }: Given) {
  const { timeZone } = await lockOffice(ctx, unitId)
  const to = DateTime.fromJSDate(from, { zone: timeZone }).plus({ days: week }).toJSDate()
  const duties = await ctx.db.duty.findMany({
    where: { unitId, removedAt: null, startsAt: { gte: from, lt: to }, person: { active: true } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: mostCopied,
  })
  const added = []
  for (const { personId, ...hours } of duties) {
    const planned = { unitId, personId, ...later(hours, week, timeZone) }
    if (await isFree(ctx, planned)) added.push({ ...planned, cityId: ctx.city.cityId })
  }
  await ctx.db.duty.createMany({ data: added })
  ctx.audit({
    ...{ action: 'copyDutyWeek', subjectType: 'OrganizationUnit', subjectId: unitId },
    details: { from: from.toISOString(), times: added.length },
  })
  return { unitId, added: added.length, kept: duties.length - added.length }
}
