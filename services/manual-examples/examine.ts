import type { ManualEdition, ManualExample } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { calendarInForce } from '../deadlines/calendar-in-force.ts'
import { ladderOfCity } from '../deadlines/ladder-levels.ts'
import { triedCity, triedEdition } from '../manual-trials/read-trial.ts'
import { answererOf } from '../manual-trials/trial-answers.ts'
import { foundFor, type Surroundings } from './example-answers.ts'
import { differencesOf, type ExampleDifference, Expected, type Found } from './expectation.ts'

/** 在用示例 — an example with the owner of its component. */
export type OpenExample = ManualExample & {
  readonly component: { readonly ownerId: string | null } | null
}
/** 示例判定 — an example, what the edition says of it, and in what that differs. */
export type Examined = {
  readonly example: OpenExample
  readonly expected: Expected
  readonly found: Found
  readonly differences: readonly ExampleDifference[]
}

/** 在用示例 — those of the acting city that nobody has retired. */
export const openExamples = ({ db, city: { cityId } }: Ctx): Promise<OpenExample[]> =>
  db.manualExample.findMany({
    where: { cityId, retiredAt: null },
    include: { component: { select: { ownerId: true } } },
    orderBy: { id: 'asc' },
  })

/** 示例环境 — an edition with the units, the calendar and the ladder as they are in the city now. */
export async function surroundings(
  ctx: Ctx,
  edition: ManualEdition,
): Promise<Surroundings & { readonly calendarId: string }> {
  const { db, city } = ctx
  const { cityId } = city
  const calendar = await calendarInForce(ctx, { cityId, at: ctx.now() })
  const settings = await db.city.findUniqueOrThrow({
    where: { id: cityId },
    select: ladderOfCity,
  })
  const answer = answererOf(await triedEdition(ctx, edition), await triedCity(ctx))
  return { answer, calendar, settings, calendarId: calendar.id }
}

/** 判定示例 — holds an example against an edition. */
export function examined(around: Surroundings, example: OpenExample): Examined {
  const { standard, classKind: kind, classCode, conditionNo, streetId, districtId } = example
  const expected = Expected.parse(example.expected)
  const found = foundFor(around, {
    ...{ standard, kind, classCode, conditionNo, streetId, districtId },
    ...{ ownerId: example.component?.ownerId ?? null, reportedAt: example.reportedAt },
  })
  return { example, expected, found, differences: differencesOf(expected, found) }
}
