import { z } from 'zod'
import { Prisma } from '../../prisma/generated/client.ts'
import { ClockEntryKind, LimitUnit } from '../../prisma/generated/enums.ts'
import { calendarOf, type Reading } from './calendar-in-force.ts'
import { type Effect, effectOf, lastDueDates } from './ledger-effect.ts'

/** 台账类型 — what the report tells of a clock; that it was started every case tells by itself. */
export const ledgerKinds = [
  ...(['PAUSED', 'RESUMED', 'EXTENDED', 'STOPPED', 'EXEMPTED'] as const),
  ...(['LIMIT_CHANGED', 'RETURN_UPHELD', 'RETURN_OVERRULED'] as const),
] as const
export type LedgerKind = (typeof ledgerKinds)[number]
/** What the report is narrowed by; a field left out narrows nothing. */
export type LedgerFilter = {
  readonly kind?: LedgerKind | undefined
  /** Whose clock it is. */
  readonly unitId?: string | undefined
  /** Who did it. */
  readonly personId?: string | undefined
  readonly from?: Date | undefined
  readonly before?: Date | undefined
}
/** A page of it: so many rows behind one, or, inverted, before one and with the earliest first. */
export type LedgerPage = {
  readonly after?: string | undefined
  readonly before?: string | undefined
  readonly limit: number
  readonly inverted: boolean
}
const Found = z.object({
  id: z.string(),
  kind: z.enum(ledgerKinds),
  at: z.date(),
  amount: z.number().nullable(),
  reason: z.string(),
  actorName: z.string().nullable(),
  caseId: z.string(),
  caseNumber: z.string(),
  clockKey: z.string(),
  limitValue: z.number(),
  limitUnit: z.enum(LimitUnit),
  reworkShare: z.number().nullable(),
  calendarId: z.string(),
  unitId: z.string().nullable(),
  unitName: z.string().nullable(),
  unitNameEn: z.string().nullable(),
  startedAt: z.date(),
  entries: z.array(
    z.object({ kind: z.enum(ClockEntryKind), at: z.coerce.date(), amount: z.number().nullable() }),
  ),
})
type Found = z.infer<typeof Found>
/** 台账记录 — one thing that happened to a clock of the city, to which case, and what it did to the due date. */
export type LedgerEntryFound = Found & Effect
type Asked = { readonly filter: LedgerFilter; readonly page: LedgerPage }

/** 计时台账 — a page of what happened to the clocks of the city's own cases, the latest first. */
export async function clockLedger(
  ctx: Reading,
  { filter, page }: Asked,
): Promise<readonly LedgerEntryFound[]> {
  const { cityId } = ctx.city
  const order = page.inverted
    ? Prisma.sql`ORDER BY e.at, e.id`
    : Prisma.sql`ORDER BY e.at DESC, e.id DESC`
  const rows = await ctx.db.$queryRaw`
    SELECT e.id, e.kind, e.at, e.amount, e.reason, p.name AS "actorName",
      c.id AS "caseId", c.case_number AS "caseNumber", k.key AS "clockKey",
      k.limit_value AS "limitValue", k.limit_unit AS "limitUnit", k.rework_share AS "reworkShare",
      k.calendar_id AS "calendarId", k.unit_id AS "unitId", k.started_at AS "startedAt",
      u.name AS "unitName", u.name_en AS "unitNameEn",
      (SELECT jsonb_agg(jsonb_build_object('kind', b.kind, 'at', b.at, 'amount', b.amount)
        ORDER BY b.number) FROM clock_entries b
        WHERE b.clock_id = e.clock_id AND b.number <= e.number) AS entries
    FROM (
      SELECT e.* FROM clock_entries e
      WHERE e.city_id = ${cityId}::uuid AND ${Prisma.join(conditions(filter, page), ' AND ')}
      ${order} LIMIT ${page.limit}
    ) e
    JOIN clocks k ON k.id = e.clock_id
    JOIN cases c ON c.id = e.case_id
    LEFT JOIN people p ON p.id = e.actor_id
    LEFT JOIN organization_units u ON u.id = k.unit_id
    ${order}`
  return Promise.all(
    z
      .array(Found)
      .parse(rows)
      .map((row) => withEffect(ctx, row)),
  )
}

type Counted = { readonly filter: LedgerFilter; readonly most: number }

/** How many entries a filter leaves, counted so far and no further. */
export async function countLedger({ db, city }: Reading, { filter, most }: Counted) {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT FROM clock_entries e
      WHERE e.city_id = ${city.cityId}::uuid AND ${Prisma.join(conditions(filter), ' AND ')}
      LIMIT ${most}
    ) e`
  return row?.count ?? 0
}

async function withEffect(ctx: Reading, row: Found): Promise<LedgerEntryFound> {
  const { startedAt, entries, limitValue: value, limitUnit: unit } = row
  const calendar = await calendarOf(ctx, row)
  const dates = lastDueDates({ startedAt, entries, limit: { value, unit }, calendar })
  return { ...row, ...dates, effect: effectOf({ ...row, ...dates }) }
}

/** As the partial index of changes has them. */
const rare: ReadonlySet<unknown> = new Set(['PAUSED', 'RESUMED', 'EXTENDED', 'EXEMPTED'])
const ever = { from: new Date(0), before: new Date('9999-12-31T00:00:00Z') } as const

/** The words of the partial indexes stand here as they stand there, or none of them is used. */
function conditions(
  { kind, unitId, personId, ...period }: LedgerFilter,
  page: Pick<LedgerPage, 'after' | 'before'> = {},
) {
  const { from = ever.from, before = ever.before } = period
  const which = rare.has(kind)
    ? Prisma.sql`e.kind IN ('PAUSED', 'RESUMED', 'EXTENDED', 'EXEMPTED')`
    : Prisma.sql`e.kind <> 'STARTED'`
  return [
    Prisma.sql`e.at >= ${from} AND e.at < ${before} AND ${which}`,
    ...(kind === undefined ? [] : [Prisma.sql`e.kind = ${kind}::"ClockEntryKind"`]),
    ...(personId === undefined ? [] : [Prisma.sql`e.actor_id = ${personId}::uuid`]),
    ...(unitId === undefined
      ? []
      : [
          Prisma.sql`EXISTS (SELECT FROM clocks w WHERE w.id = e.clock_id AND w.unit_id = ${unitId}::uuid)`,
        ]),
    ...(page.after === undefined ? [] : [Prisma.sql`(e.at, e.id) < ${placeOf(page.after)}`]),
    ...(page.before === undefined ? [] : [Prisma.sql`(e.at, e.id) > ${placeOf(page.before)}`]),
  ]
}

/** Where an entry stands in the order of the report. */
const placeOf = (id: string) =>
  Prisma.sql`(SELECT b.at, b.id FROM clock_entries b WHERE b.id = ${id}::uuid)`
