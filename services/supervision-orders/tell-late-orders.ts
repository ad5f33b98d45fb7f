import { lockCase } from '../cases/lock-case.ts'
import { isEnded } from '../cases/rules.ts'
import type { Act, Ctx } from '../ctx.ts'
import { recipientsOf } from '../deliveries/recipients.ts'
import { allWaiting } from '../each-by-itself.ts'
import type { NoticeKind } from '../notice-kinds.ts'

const atOnce = 200

/** 督办逾期 — looks for the orders of a city that nobody has answered in time, and tells of each, once; what fails of one is tried again at the next look. Answers how many there were. */
export function tellLateOrders(act: Act): Promise<number> {
  return allWaiting({
    next: (failed) =>
      act(({ db, now, city: { cityId } }) =>
        db.supervisionOrder.findMany({
          where: { cityId, watched: true, answeredAt: null, answerBy: { lt: now() } },
          select: { id: true, caseId: true },
          orderBy: [{ answerBy: 'asc' }, { id: 'asc' }],
          ...{ skip: failed, take: atOnce },
        }),
      ),
    run: (order) => act((ctx) => tell(ctx, order)),
  })
}

type Found = { readonly id: string; readonly caseId: string }

/** Whoever looks at the same time finds it done; of a case that has ended nobody is to answer any more. */
async function tell(ctx: Ctx, { id, caseId }: Found): Promise<void> {
  const { stage, cityId, sharedCityId } = await lockCase(ctx, caseId)
  const [order] = await ctx.db.supervisionOrder.updateManyAndReturn({
    where: { id, watched: true, answeredAt: null },
    data: { watched: false },
  })
  if (order === undefined || isEnded(stage)) return
  const { unitId, openedById, answerBy } = order
  await tellBoth(ctx, { ...order, cityId })
  ctx.audit({
    ...{ action: 'tellLateOrder', subjectType: 'SupervisionOrder', subjectId: id, caseId, cityId },
    details: { unitId, openedById, answerBy: answerBy.toISOString() },
  })
  ctx.announce({ kind: 'case.changed', caseId, cityId, sharedCityId, taskId: null })
}

type Late = Found & {
  readonly cityId: string
  readonly unitId: string
  readonly openedById: string | null
  readonly answerBy: Date
}

/** The leaders of the department, and whoever gave it in person, unless he is one of them. */
async function tellBoth({ db, now }: Ctx, order: Late): Promise<void> {
  const { id, caseId, cityId, unitId, openedById } = order
  const kind: NoticeKind = 'SUPERVISION_LATE'
  const facts = { dueAt: order.answerBy.toISOString() }
  const notice = { cityId, caseId, kind, createdAt: now() }
  const leaders = { ...notice, ...{ role: 'LEADER' as const, unitId, facts } }
  const told = await recipientsOf(db, leaders, notice.createdAt)
  const isTold = openedById === null || told.some((one) => one.id === openedById)
  const inPerson = { ...notice, facts: { ...facts, addressed: [openedById] } }
  const cause = `supervision:${id}:late`
  await db.notice.createMany({
    data: [{ ...leaders, cause }, ...(isTold ? [] : [{ ...inPerson, cause: `${cause}:giver` }])],
    skipDuplicates: true,
  })
}
