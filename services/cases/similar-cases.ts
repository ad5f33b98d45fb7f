import type { Case } from '../../prisma/generated/client.ts'
import type { Transaction } from '../ctx.ts'
import { boxAround, distance, type Point, pointIn } from '../organizations/distance.ts'
import { ends } from './rules.ts'

type Asked = {
  readonly classCode: string
  readonly at: Date
  readonly point: Point | null
  /** Asked for where there is no point. */
  readonly gridCode: string | null
}
/** 疑似重复 — an open case that may be about the same, and how far away it is; null where only the unit grid is known. */
export type SimilarCase = { readonly case: Case; readonly meters: number | null }

/** Of the same minor class, within so many metres and hours. */
export const similarWithin = { metres: 50, hours: 24 } as const
const most = 20

/** 疑似重复 — the open cases of a class that were reported lately near a point, the nearest first, or in a unit grid, the latest first; none where neither is known. */
export async function similarCases(
  db: Pick<Transaction, 'case' | 'unitGrid'>,
  { classCode, at, point, gridCode }: Asked,
): Promise<readonly SimilarCase[]> {
  if (point === null && gridCode === null) return []
  const since = new Date(at.getTime() - similarWithin.hours * 3_600_000)
  const found = await db.case.findMany({
    where: {
      classCode,
      reportedAt: { gte: since },
      stage: { notIn: [...ends] },
      ...(point === null
        ? { gridId: { in: await gridsOf(db, gridCode) } }
        : boxAround(point, similarWithin.metres)),
    },
    orderBy: [{ reportedAt: 'desc' }, { id: 'desc' }],
    take: 100,
  })
  return (
    point === null ? found.map((one) => ({ case: one, meters: null })) : nearest(found, point)
  ).slice(0, most)
}

async function gridsOf(db: Pick<Transaction, 'unitGrid'>, code: string | null) {
  if (code === null) return []
  const grids = await db.unitGrid.findMany({ where: { code }, select: { id: true } })
  return grids.map(({ id }) => id)
}

const nearest = (found: readonly Case[], point: Point) =>
  found
    .flatMap((one) => {
      const its = pointIn(one)
      return its === null ? [] : [{ case: one, meters: distance(point, its) }]
    })
    .filter(({ meters }) => meters <= similarWithin.metres)
    .toSorted((a, b) => a.meters - b.meters)
