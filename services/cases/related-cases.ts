import type { Case } from '../../prisma/generated/client.ts'
import type { Transaction } from '../ctx.ts'
import { boxAround, distance, pointIn } from '../organizations/distance.ts'
import { casesByTelephones } from './find-cases.ts'

type Known = Pick<Case, 'id' | 'classCode' | 'longitude' | 'latitude'>

/** Of the same minor class, within so many metres and days. */
export const sameSpotWithin = { metres: 50, days: 365 } as const
/** So many are told of at once. */
export const relatedAtMost = 10
/** Of how many telephones other cases are sought. */
const mostTelephones = 5
const day = 24 * 3_600_000

/** 同地案件 — other cases of its class at the spot of a case, open or ended, of a year, the latest first. */
export async function casesAtSpot(
  db: Pick<Transaction, 'case'>,
  { id, classCode, at, ...place }: Known & { readonly at: Date },
): Promise<readonly string[]> {
  const point = pointIn(place)
  if (point === null) return []
  const found = await db.case.findMany({
    where: {
      ...{ id: { not: id }, classCode, ...boxAround(point, sameSpotWithin.metres) },
      reportedAt: { gte: new Date(at.getTime() - sameSpotWithin.days * day) },
    },
    orderBy: [{ reportedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, longitude: true, latitude: true },
    take: 2 * relatedAtMost,
  })
  const near = found.filter((one) => isWithin(pointIn(one), point))
  return near.slice(0, relatedAtMost).map((one) => one.id)
}

type Place = ReturnType<typeof pointIn>
const isWithin = (one: Place, point: NonNullable<Place>) =>
  one !== null && distance(one, point) <= sameSpotWithin.metres

type Reading = Pick<Transaction, 'case' | 'reporter' | 'mergedReport' | '$queryRaw'>

/** 同一上报人 — other cases that somebody reported by a telephone of this one, the latest first; for those who may know who reported it. */
export async function casesByReporter(
  db: Reading,
  { id: caseId }: Pick<Case, 'id'>,
): Promise<readonly string[]> {
  const most = relatedAtMost + 1
  const named = { where: { caseId, phone: { not: null } }, select: { phone: true }, take: most }
  const reporters = [
    ...(await db.reporter.findMany(named)),
    ...(await db.mergedReport.findMany(named)),
  ]
  const telephones = [...new Set(reporters.flatMap(({ phone }) => phone ?? []))]
  if (telephones.length === 0) return []
  const called = { telephones: telephones.slice(0, mostTelephones), most }
  const ids = (await casesByTelephones(db, called)).filter((id) => id !== caseId)
  if (ids.length === 0) return []
  const found = await db.case.findMany({
    where: { id: { in: ids } },
    orderBy: [{ reportedAt: 'desc' }, { id: 'desc' }],
    take: relatedAtMost,
    select: { id: true },
  })
  return found.map(({ id }) => id)
}
