import { isEnded } from '../cases/rules.ts'
import type { Act, Ctx } from '../ctx.ts'
import { allWaiting } from '../each-by-itself.ts'
import { tellNextOffice } from './tell-next-office.ts'

const atOnce = 200

/** 逾时未签 — looks for the notices of a city that nobody has signed for in time, and tells the next office, once each; what fails of one is tried again at the next look. Answers how many there were. */
export function climbNotices(act: Act): Promise<number> {
  return allWaiting({
    next: (failed) =>
      act(({ db, now, city: { cityId } }) =>
        db.notice.findMany({
          where: { cityId, answerBy: { lte: now() } },
          select: { id: true },
          orderBy: [{ answerBy: 'asc' }, { id: 'asc' }],
          ...{ skip: failed, take: atOnce },
        }),
      ),
    run: ({ id }) => act((ctx) => climb(ctx, id)),
  })
}

/** Whoever looks at the same time finds it done; a case that has ended needs nobody any more. */
async function climb(ctx: Ctx, id: string): Promise<void> {
  const [notice] = await ctx.db.notice.updateManyAndReturn({
    where: { id, answerBy: { lte: ctx.now() } },
    data: { answerBy: null },
  })
  if (notice === undefined) return
  const { cityId, caseId } = notice
  if (caseId === null) return
  const { stage, sharedCityId } = await ctx.db.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { stage: true, sharedCityId: true },
  })
  if (isEnded(stage)) return
  await tellNextOffice(ctx, notice, 'NOTICE_UNANSWERED')
  ctx.announce({ kind: 'case.changed', caseId, cityId, sharedCityId, taskId: null })
}
