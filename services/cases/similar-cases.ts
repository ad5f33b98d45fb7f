import type { Case } from '../../prisma/generated/client.ts'
import type { Transaction } from '../ctx.ts'
import { boxAround, distance, type Point } from '../organizations/distance.ts'
import { ends } from './rules.ts'

type Asked = Point & { readonly classCode: string; readonly at: Date }
/** 疑似重复 — an open case that may be about the same, and how far away it is. */
export type SimilarCase = { readonly case: Case; readonly meters: number }

/** Of the same minor class, within so many metres and hours. */
export const similarWithin = { metres: 50, hours: 24 } as const
const most = 20

/** 疑似重复 — the open cases of a class near a point that were reported lately, the nearest first. */
export async function similarCases(
  db: Pick<Transaction, 'case'>,
  { classCode, at, ...point }: Asked,
): Promise<readonly SimilarCase[]> {
  const since = new Date(at.getTime() - similarWithin.hours * 3_600_000)
  const found = await db.case.findMany({
    where: {
      classCode,
      reportedAt: { gte: since },
      stage: { notIn: [...ends] },
      ...boxAround(point, similarWithin.metres),
    },
    orderBy: { reportedAt: 'desc' },
    take: 100,
  })
  return found
    .flatMap((one) => {
      const { longitude, latitude } = one
      if (longitude === null || latitude === null) return []
      return [{ case: one, meters: distance(point, { longitude, latitude }) }]
    })
    .filter(({ meters }) => meters <= similarWithin.metres)
    .toSorted((a, b) => a.meters - b.meters)
    .slice(0, most)
}
