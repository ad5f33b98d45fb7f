import { Prisma } from '../../prisma/generated/client.ts'
import { heldAt } from '../accounts/role-periods.ts'
import type { Ctx } from '../ctx.ts'
import { forbidden } from '../errors.ts'
import { withClassesMeant } from './classes-meant.ts'
import { keepTask } from './keep-task.ts'
import { refusedTo } from './refused-to.ts'
import { filteredWorkList, type WorkListFilter } from './work-list-filter.ts'
import { workListOrder } from './work-list-order.ts'

type Asked = { readonly filter?: WorkListFilter }
type Row = { id: string; caseId: string; cityId: string; sharedCityId: string | null }

/** Read at once: more than so many officers do not ask in the same moment. */
const candidates = 50
/** So far one looks behind what others are reserving, or what one may not end oneself. */
const mostPages = 20

/** 下一案件 — reserves the most urgent task of somebody's work list that nobody has reserved and that he may end, his own appointments first; two who ask at once never get the same one. Null once there is none. Throws FORBIDDEN, INVALID_INPUT. */
export async function nextTask(ctx: Ctx, { filter: given = {} }: Asked) {
  const { actor } = ctx
  if (actor.kind !== 'PERSON' || actor.id === null) throw forbidden('Keeping a task for oneself')
  const at = ctx.now()
  const filter: WorkListFilter = await withClassesMeant(ctx.db, given)
  for (let page = 0; page < mostPages; page += 1) {
    const found = await ctx.db.task.findMany({
      where: {
        AND: [
          // what is arranged is for others to take
          filteredWorkList({ actor, filter: { ...filter, arranging: false }, at }),
          { OR: [{ reservedUntil: null }, { reservedUntil: { lte: at } }] },
          // what a colleague was appointed to is not served to others, though they may take it
          {
            OR: [
              { appointedId: null },
              { appointedId: actor.id },
              { appointed: handlesNoMore(at) },
            ],
          },
        ],
      },
      select: { id: true },
      orderBy: workListOrder(filter),
      skip: page * candidates,
      take: candidates,
    })
    const task = await lockFirst(ctx, { filter, ids: found.map(({ id }) => id) })
    if (task !== null) return keepTask(ctx, { task, personId: actor.id, takenOverFrom: null })
    if (found.length < candidates) break
  }
  return { taskId: null }
}

/** Whose appointment holds nobody up: the role has ended since, maybe by its own day. */
const handlesNoMore = (at: Date): Prisma.PersonWhereInput => ({
  roles: { none: { role: 'HANDLER', ...heldAt(at) } },
})

type Found = { readonly ids: readonly string[]; readonly filter: WorkListFilter }

/** Passes over what somebody else is just reserving, and what separation of duties would refuse; what they have reserved meanwhile is not free any more. */
async function lockFirst(ctx: Ctx, { ids, filter }: Found): Promise<Row | null> {
  const priority = filter.priorityFirst ? Prisma.sql`t.prioritized DESC, ` : Prisma.empty
  const [row] = await ctx.db.$queryRaw<Row[]>`
    SELECT t.id, t.case_id AS "caseId", t.city_id AS "cityId", c.shared_city_id AS "sharedCityId"
    FROM tasks t JOIN cases c ON c.id = t.case_id
    WHERE t.id = ANY (${[...ids]}::uuid[]) AND t.closed_at IS NULL
      AND (t.reserved_until IS NULL OR t.reserved_until <= ${ctx.now()})
      AND NOT ${refusedTo(ctx.actor)}
    ORDER BY (t.appointed_id = ${ctx.actor.id}::uuid) DESC NULLS LAST, ${priority}t.due_at NULLS LAST, t.id LIMIT 1 FOR UPDATE OF t SKIP LOCKED`
  return row ?? null
}
