import type { ManualEdition } from '../../prisma/generated/client.ts'
import { secondLevelCenter } from '../cases/dispatch-mode.ts'
import { editionFacts } from '../command-manual/compile-manual.ts'
import { grouped } from '../command-manual/grouped.ts'
import type { Ctx } from '../ctx.ts'
import { type Segments, segmentColumns, segmentsOf } from './segments.ts'
import { answererOf, type CaseFacts, type TriedCity, type TriedEdition } from './trial-answers.ts'

type Period = { readonly from: Date; readonly until: Date }
/** 事实组 — facts that one or more filed cases have. */
export type FactSet = CaseFacts & { readonly cases: number }

type Filed = Period & { readonly segments: Segments }

/** 事实组 — the different facts of the cases that the city filed within a period, with how many cases have them. */
export function factSets({ db, city }: Ctx, { from, until, segments }: Filed): Promise<FactSet[]> {
  const { monthDay, minuteOfDay } = segmentColumns(segments)
  return db.$queryRaw<FactSet[]>`
    SELECT c.standard, c.class_kind::text AS kind, c.class_code AS "classCode",
           c.condition_no AS "conditionNo", c.street_id AS "streetId",
           c.district_id AS "districtId", c.area_class::text AS "areaClass", c.grade::text AS grade,
           k.owner_id AS "ownerId",
           ${monthDay} AS "monthDay", ${minuteOfDay} AS "minuteOfDay", count(*)::int AS cases
    FROM cases c LEFT JOIN components k ON k.id = c.component_id
    WHERE c.city_id = ${city.cityId}::uuid AND c.condition_no IS NOT NULL
      AND c.filed_at >= ${from} AND c.filed_at < ${until}
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11`
}

type Editions = { readonly edition: ManualEdition; readonly against: ManualEdition }

/** 两个版本 — what the edition in force and the one that is tried answer for a case, and when either may answer otherwise. */
export async function answerers(ctx: Ctx, { edition, against }: Editions) {
  const city = await triedCity(ctx)
  const { timeZone } = await ctx.db.city.findUniqueOrThrow({ where: { id: city.cityId } })
  const [old, fresh] = [await triedEdition(ctx, against), await triedEdition(ctx, edition)]
  return {
    before: answererOf(old, city),
    after: answererOf(fresh, city),
    segments: segmentsOf(timeZone, [old.facts, fresh.facts]),
  }
}

/** 试算城市 — the acting city as it stands now. */
export async function triedCity({ db, city }: Ctx): Promise<TriedCity> {
  const { cityId } = city
  const units = await db.organizationUnit.findMany({ orderBy: { id: 'asc' } })
  const rule = await db.city.findUniqueOrThrow({ where: { id: cityId } })
  const classes = await db.catalogueClass.findMany({
    where: { cityId, dispatchLevel: { not: null } },
    select: { standard: true, kind: true, code: true, dispatchLevel: true },
  })
  const levels = new Map(
    classes.map(({ standard, kind, code, dispatchLevel }) => [
      `${standard} ${kind} ${code}`,
      dispatchLevel,
    ]),
  )
  const governed = units.filter((unit) => city.cityIds.includes(unit.cityId))
  return {
    ...{ cityId, units, automatic: rule.automaticDispatch },
    levelOf: ({ standard, kind, classCode }) =>
      levels.get(`${standard} ${kind} ${classCode}`) ?? rule.dispatchLevel,
    hasCenter: (districtId) => secondLevelCenter(governed, { cityId, districtId }) !== null,
  }
}

/** 试算版本 — an edition with its words, ready to answer. */
export async function triedEdition(ctx: Ctx, edition: ManualEdition): Promise<TriedEdition> {
  const rules = await ctx.db.manualRule.findMany({
    where: { entry: { editionId: edition.id } },
    orderBy: [{ entryId: 'asc' }, { position: 'asc' }],
    select: { entryId: true, phrase: true },
  })
  const phrases = [...grouped(rules, ({ entryId }) => entryId)].map(
    ([entryId, its]) => [entryId, its.map(({ phrase }) => phrase)] as const,
  )
  const lines = await ctx.db.manualEntry.findMany({
    where: {
      editionId: edition.id,
      OR: [
        { dispatch: { not: 'BY_CITY' } },
        { verification: { not: 'ALWAYS' } },
        { quickPath: true },
      ],
    },
    select: { id: true, dispatch: true, verification: true, quickPath: true },
  })
  return {
    facts: await editionFacts(ctx, edition),
    phrases: new Map(phrases),
    says: new Map(lines.map(({ id, ...said }) => [id, said])),
  }
}
