import type { Prisma } from '../../prisma/generated/client.ts'
import type { Transaction } from '../ctx.ts'
import { type Light, lightOf } from '../deadlines/light.ts'
import type { Step } from '../organizations/labels.ts'
import { type MapBox, withinBox } from '../organizations/map-box.ts'
import { caseWhere, stepWhere, type WorkListFilter } from './work-list-filter.ts'

type Asked = { readonly filter: WorkListFilter; readonly at: Date }
type Where = Asked & { readonly box: MapBox | null }

/** So many points stand on a map; that there are more is told. */
export const pointsAtMost = 1000

const onMap = {
  id: true,
  cityId: true,
  caseNumber: true,
  className: true,
  address: true,
  stage: true,
  longitude: true,
  latitude: true,
  gridId: true,
  dueAt: true,
  tasks: {
    where: { status: 'OPEN' },
    orderBy: { dueAt: { sort: 'asc', nulls: 'last' } },
    take: 1,
    select: { elementId: true, name: true, nameEn: true, warnAt: true, dueAt: true },
  },
} as const satisfies Prisma.CaseSelect
type Row = Prisma.CaseGetPayload<{ select: typeof onMap }>

/** 案件点 — an open case as the map shows it: where it is, what waits, and its light. */
export type MapCase = Omit<Row, 'tasks' | 'longitude' | 'latitude'> & {
  readonly longitude: number
  readonly latitude: number
  readonly light: Light
  readonly step: Step | null
}

/** 案件地图 — the open cases of a part of the map, the most urgent first, at most so many. */
export async function openCasesOnMap(
  db: Pick<Transaction, 'case'>,
  { filter, box, at }: Where,
): Promise<{ readonly cases: readonly MapCase[]; readonly truncated: boolean }> {
  const rows = await db.case.findMany({
    where: { AND: [openCases({ filter, at }), placeWhere(box)] },
    select: onMap,
    orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: pointsAtMost + 1,
  })
  return {
    cases: rows.slice(0, pointsAtMost).flatMap((row) => pointOf(row, at)),
    truncated: rows.length > pointsAtMost,
  }
}

/** 网格案件数 — how many open cases lie in each unit grid. */
export async function countOpenByGrid(db: Pick<Transaction, 'case' | '$queryRaw'>, asked: Asked) {
  const rows = await db.case.groupBy({
    by: ['gridId'],
    where: { AND: [openCases(asked), { gridId: { not: null } }] },
    _count: true,
  })
  const counts = new Map(rows.map(({ gridId, _count }) => [gridId, _count]))
  const grids = await db.$queryRaw<{ id: string; code: string; name: string }[]>`
    SELECT id, code, name FROM unit_grids WHERE id = ANY (${[...counts.keys()]}::uuid[]) ORDER BY code`
  return grids.map((grid) => ({ ...grid, count: counts.get(grid.id) ?? 0 }))
}

/** Which open cases a filter leaves; closedAt is what the planner may ask before it knows who may see a row. */
function openCases({ filter, at }: Asked): Prisma.CaseWhereInput {
  const steps = stepWhere(filter, at)
  return {
    closedAt: null,
    AND: caseWhere(filter),
    ...(steps.length > 0 && { tasks: { some: { status: 'OPEN', closedAt: null, AND: steps } } }),
  }
}

const placeWhere = (box: MapBox | null): Prisma.CaseWhereInput =>
  box === null ? { longitude: { not: null } } : withinBox(box)

function pointOf({ tasks: [task], longitude, latitude, ...row }: Row, at: Date): MapCase[] {
  if (longitude === null || latitude === null) return []
  const { warnAt, dueAt } = task ?? { warnAt: null, ...row }
  const step = task ?? null
  return [{ ...row, longitude, latitude, dueAt, step, light: lightOf({ warnAt, dueAt }, at) }]
}
