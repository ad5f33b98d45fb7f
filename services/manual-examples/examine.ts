import type { ManualEdition, ManualExample } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { calendarInForce } from '../deadlines/calendar-in-force.ts'
import { GivenLadder, ladderSettings } from '../deadlines/given-ladder.ts'
import { type LadderSettings, ladderOfCity } from '../deadlines/ladder-levels.ts'
import { triedCity, triedEdition } from '../manual-trials/read-trial.ts'
import { answererOf } from '../manual-trials/trial-answers.ts'
import { foundFor, type Surroundings } from './example-answers.ts'
import { differencesOf, type ExampleDifference, Expected, type Found } from './expectation.ts'

/** 在用示例 — an example with the owner of its component. */
export type OpenExample = ManualExample & {
  readonly component: { readonly ownerId: string | null; readonly code: string } | null
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
    include: { component: { select: { ownerId: true, code: true } } },
    orderBy: { id: 'asc' },
  })

/** 示例环境 — an edition with the units, the calendar and the ladders as they are in the city now. */
export async function surroundings(
  ctx: Ctx,
  edition: ManualEdition,
): Promise<Surroundings & { readonly calendarId: string }> {
  const { db, city } = ctx
  const { cityId } = city
  const calendar = await calendarInForce(ctx, { cityId, at: ctx.now() })
  const usual = await db.city.findUniqueOrThrow({ where: { id: cityId }, select: ladderOfCity })
  const own = await ownLadders(ctx, edition)
  const answer = answererOf(await triedEdition(ctx, edition), await triedCity(ctx))
  const settingsOf = (entryId: string | null) => own.get(entryId ?? '') ?? usual
  return { answer, calendar, settingsOf, calendarId: calendar.id }
}

/** Of the lines that have levels of their own. */
async function ownLadders({ db }: Ctx, { id: editionId }: ManualEdition) {
  const lines = await db.manualEntry.findMany({
    where: { editionId, NOT: { ladder: { equals: [] } } },
    select: { id: true, ladder: true },
  })
  return new Map(
    lines.map(({ id, ladder }): [string, LadderSettings] => [
      id,
      ladderSettings(GivenLadder.parse(ladder)),
    ]),
  )
}

/** 判定示例 — holds an example against an edition. */
export function examined(around: Surroundings, example: OpenExample): Examined {
  const { standard, classKind: kind, classCode, conditionNo, grade } = example
  const { streetId, districtId, areaClass } = example
  const expected = Expected.parse(example.expected)
  const found = foundFor(around, {
    ...{ standard, kind, classCode, conditionNo, grade, streetId, districtId, areaClass },
    ...{ ownerId: example.component?.ownerId ?? null, reportedAt: example.reportedAt },
  })
  return { example, expected, found, differences: differencesOf(expected, found) }
}
