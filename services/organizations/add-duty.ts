import { DateTime } from 'luxon'
import type { Ctx } from '../ctx.ts'
import { invalidInput, notFound } from '../errors.ts'
import { lockOffice } from './lock-office.ts'
import { onDutyBetween } from './on-duty.ts'

type Given = {
  readonly unitId: string
  readonly personId: string
  readonly startsAt: Date
  readonly endsAt: Date
  /** The same hours on so many days in a row. */
  readonly days?: number
}
const longestHours = 48
const mostDays = 31
const hour = 3_600_000

/**
 * 排班 — somebody is on duty at an office from an instant to another, on one day or several in a row. Nobody twice
 * at once there. Throws NOT_FOUND, INVALID_INPUT.
 */
export async function addDuty(ctx: Ctx, given: Given) {
  const { unitId, personId } = given
  const { timeZone } = await lockOffice(ctx, unitId)
  const person = await ctx.db.person.findUnique({ where: { id: personId } })
  if (person === null || person.cityId !== ctx.city.cityId) throw notFound('This person')
  if (!person.active)
    throw invalidInput('Whoever has left is not on duty. Nothing was changed.', 'personId')
  const duties = dutiesOf(given, timeZone)
  for (const duty of duties) await assertFree(ctx, { unitId, personId, ...duty })
  await ctx.db.duty.createMany({
    data: duties.map((duty) => ({ ...duty, unitId, personId, cityId: ctx.city.cityId })),
  })
  ctx.audit({
    ...{ action: 'addDuty', subjectType: 'OrganizationUnit', subjectId: unitId },
    details: {
      ...{ personId, from: given.startsAt.toISOString(), until: given.endsAt.toISOString() },
      times: duties.length,
    },
  })
  return { unitId, added: duties.length }
}

type Hours = { readonly startsAt: Date; readonly endsAt: Date }

function dutiesOf({ startsAt, endsAt, days = 1 }: Given, timeZone: string): readonly Hours[] {
  const length = endsAt.getTime() - startsAt.getTime()
  if (length <= 0 || length > longestHours * hour)
    throw invalidInput('A duty lasts up to 48 hours. Nothing was changed.', 'endsAt')
  if (days < 1 || days > mostDays)
    throw invalidInput('1 to 31 days in a row. Nothing was changed.', 'days')
  return Array.from({ length: days }, (_, day) => later({ startsAt, endsAt }, day, timeZone))
}

/** 顺延 — the same hours some days later, by the clock of the city. */
export function later({ startsAt, endsAt }: Hours, days: number, timeZone: string): Hours {
  const move = (at: Date) => DateTime.fromJSDate(at, { zone: timeZone }).plus({ days }).toJSDate()
  return { startsAt: move(startsAt), endsAt: move(endsAt) }
}

type Planned = Hours & { readonly unitId: string; readonly personId: string }

/** 是否空闲 — whether somebody is not yet on duty at an office within these hours. */
export async function isFree({ db }: Ctx, { unitId, personId, startsAt, endsAt }: Planned) {
  const known = await db.duty.findFirst({
    where: {
      AND: [{ unitId, personId }, onDutyBetween(startsAt, endsAt), { startsAt: { lt: endsAt } }],
    },
    select: { id: true },
  })
  return known === null
}

async function assertFree(ctx: Ctx, planned: Planned): Promise<void> {
  if (await isFree(ctx, planned)) return
  const { timeZone } = await ctx.db.city.findUniqueOrThrow({ where: { id: ctx.city.cityId } })
  const day = DateTime.fromJSDate(planned.startsAt, { zone: timeZone }).toISODate()
  throw invalidInput(
    `This person is on duty here within these hours of ${day} already. Nothing was changed.`,
    'startsAt',
  )
}
