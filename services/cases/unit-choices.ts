import type { OrganizationUnit, Prisma } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'
import { handlers } from './dispatch-case.ts'

/** 可派单位 — a unit that a step may hand the case to, and what waits there. */
export type UnitChoice = {
  readonly unit: OrganizationUnit
  /** 在办量 — open steps. */
  readonly open: number
  readonly overdue: number
}
type Load = { readonly unitId: string; readonly open: number; readonly overdue: number }
type Whose = { readonly caseCityId: string }

const choicesAtMost = 1000

const handling = () => ({ kind: { in: [...handlers] }, hasAccounts: true })
/** Which units the effect of a step accepts; one that no effect reads may name any. */
const eligible: Readonly<Record<string, (whose: Whose) => Prisma.OrganizationUnitWhereInput>> = {
  'dispatch-case': handling,
  'rule-dispute': handling,
  'refuse-case': handling,
  'dispatch-to-district': ({ caseCityId }) => ({
    kind: 'COMMAND_CENTER',
    NOT: { cityId: caseCityId, parentId: null },
  }),
}

/** 可派单位 — the units that a waiting step may hand its case to, each with its load; throws NOT_FOUND. */
export async function unitChoices(
  { db, city, now }: Ctx,
  { taskId }: { readonly taskId: string },
): Promise<readonly UnitChoice[]> {
  const task = await db.task.findUnique({
    where: { id: taskId },
    select: { action: true, cityId: true },
  })
  if (task === null) throw notFound('This step')
  const accepted = eligible[task.action ?? '']?.({ caseCityId: task.cityId }) ?? {}
  const units = await db.organizationUnit.findMany({
    where: { AND: [accepted, { active: true, cityId: { in: [...city.cityIds] } }] },
    orderBy: [{ code: 'asc' }, { id: 'asc' }],
    take: choicesAtMost,
  })
  const ids = units.map(({ id }) => id)
  const loads = await db.$queryRaw<Load[]>`
    SELECT unit_id AS "unitId", count(*)::int AS open,
      (count(*) FILTER (WHERE due_at < ${now()}))::int AS overdue
    FROM tasks WHERE closed_at IS NULL AND unit_id = ANY (${ids}::uuid[]) GROUP BY unit_id`
  const loadOf = new Map(loads.map((load) => [load.unitId, load]))
  return units.map((unit) => {
    const { open = 0, overdue = 0 } = loadOf.get(unit.id) ?? {}
    return { unit, open, overdue }
  })
}
