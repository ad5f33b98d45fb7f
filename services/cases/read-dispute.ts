import { z } from 'zod'
import type { Case, OrganizationUnit } from '../../prisma/generated/client.ts'
import type { Transaction } from '../ctx.ts'
import { notFound } from '../errors.ts'

type Unit = Pick<OrganizationUnit, 'id' | 'name' | 'nameEn'>
type Asked = { readonly caseId: string }
type Reading = Pick<Transaction, 'stepVisit' | 'ruling' | 'organizationUnit' | '$queryRaw'>

/** 拒收记录 — who sent the case back, when and with which words, and whom they hold to be responsible. */
export type Refusal = {
  readonly unit: Unit | null
  readonly personName: string | null
  readonly at: Date | null
  readonly words: string
  readonly proposed: Unit | null
}

const unit = { id: true, name: true, nameEn: true } as const
const named = { unit: { select: unit } } as const
const Proposing = z.object({ proposedUnitId: z.uuid() })
const proposedIn = (form: unknown) => Proposing.safeParse(form).data?.proposedUnitId ?? ''

/** 拒收记录 — of a case, in order. */
export async function refusalsOf(db: Reading, { caseId }: Asked): Promise<readonly Refusal[]> {
  const visits = await db.stepVisit.findMany({
    where: { caseId, outcome: 'REFUSE', task: { action: 'refuse-case' } },
    orderBy: { number: 'asc' },
    select: { ...named, closedAt: true, comment: true, form: true, person: true },
  })
  const ids = visits.flatMap(({ form }) => proposedIn(form) || [])
  const units = await db.organizationUnit.findMany({ where: { id: { in: ids } }, select: unit })
  return visits.map(({ closedAt, comment, form, person, ...visit }) => ({
    ...{ unit: visit.unit, at: closedAt, words: comment ?? '' },
    personName: person?.name ?? null,
    proposed: units.find(({ id }) => id === proposedIn(form)) ?? null,
  }))
}

const ruled = {
  ...{ id: true, grounds: true, ruledAt: true, ...named },
  ruledBy: { select: { name: true } },
  case: { select: { id: true, caseNumber: true } },
} as const

/** 裁定 — of a case, the latest first. */
export const rulingsOf = ({ ruling }: Reading, { caseId }: Asked) =>
  ruling.findMany({ where: { caseId }, orderBy: { ruledAt: 'desc' }, select: ruled })
export type Ruling = Awaited<ReturnType<typeof rulingsOf>>[number]

export type DisputedCase = Pick<
  Case,
  'id' | 'cityId' | 'standard' | 'classKind' | 'classCode' | 'streetId'
>
/** Of so many of them is told. */
const most = 5
const yearMs = 365 * 24 * 3_600_000

const known = {
  ...{ id: true, cityId: true, standard: true, classKind: true, classCode: true },
  streetId: true,
} as const

/** 争议案件 — a case as far as others are like it; throws NOT_FOUND. */
export async function disputedCase(
  db: Pick<Transaction, 'case'>,
  { caseId: id }: Asked,
): Promise<DisputedCase> {
  const found = await db.case.findUnique({ where: { id }, select: known })
  if (found === null) throw notFound('This case')
  return found
}

/** 同类裁定 — how disputes over cases of its class in its street were ruled, the latest first. */
export const similarRulings = async (
  { ruling }: Reading,
  { id, cityId, standard, classKind, classCode, streetId }: DisputedCase,
): Promise<readonly Ruling[]> =>
  streetId === null
    ? []
    : ruling.findMany({
        where: {
          cityId,
          case: { id: { not: id }, standard, classKind, classCode, streetId },
        },
        orderBy: { ruledAt: 'desc' },
        select: ruled,
        take: most,
      })

/** 同类处置 — how many cases a unit has handled. */
export type Handled = { readonly unit: Unit; readonly cases: number }

/** 同类处置 — who has handled cases of its class in its street within a year, most of them first. */
export async function similarHandled(
  db: Reading,
  {
    id,
    cityId,
    standard,
    classKind,
    classCode,
    streetId,
    at,
  }: DisputedCase & { readonly at: Date },
): Promise<readonly Handled[]> {
  if (streetId === null) return []
  const since = new Date(at.getTime() - yearMs)
  const counts = await db.$queryRaw<{ unitId: string; cases: number }[]>`
    SELECT responsible_unit_id AS "unitId", count(*)::int AS cases FROM cases
    WHERE class_code = ${classCode} AND reported_at >= ${since} AND stage = 'CLOSED'
      AND city_id = ${cityId}::uuid AND street_id = ${streetId}::uuid AND id <> ${id}::uuid
      AND standard = ${standard} AND class_kind = ${classKind}::"ClassKind"
      AND responsible_unit_id IS NOT NULL
    GROUP BY responsible_unit_id ORDER BY cases DESC, responsible_unit_id LIMIT ${most}`
  const ids = counts.map(({ unitId }) => unitId)
  const units = await db.organizationUnit.findMany({ where: { id: { in: ids } }, select: unit })
  return counts.flatMap(({ unitId, cases }) => {
    const its = units.find((one) => one.id === unitId)
    return its === undefined ? [] : [{ unit: its, cases }]
  })
}
