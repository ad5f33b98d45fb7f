import { z } from 'zod'
import type { Notice } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import type { NoticeKind } from '../notice-kinds.ts'
import { dutyOf, namedOnDuty, onDuty } from '../organizations/on-duty.ts'
import { officeAbove } from './office-above.ts'

/** 逐级上报 — why the next office hears of a notice: nobody was there, or nobody signed in time. */
export type Unanswered = Extract<NoticeKind, 'NOTICE_UNREACHED' | 'NOTICE_UNANSWERED'>

const Facts = z.record(z.string(), z.json())

/** 告知上级 — tells the office above of a notice that was not answered, once for each reason; the highest has none above it. */
export async function tellNextOffice(ctx: Ctx, notice: Notice, kind: Unanswered): Promise<void> {
  const office = officeAbove(notice)
  if (office === null) return
  const { id, cityId, caseId, role, unitId } = notice
  const at = ctx.now()
  const duties = dutyOf(await onDuty(ctx.db, { at }), { ...office, cityId })
  const { onDuty: _theirs, ...facts } = Facts.parse(notice.facts)
  const of = { kind: notice.kind, role, unitId }
  await ctx.db.notice.createMany({
    data: [
      {
        ...{ ...office, cityId, caseId, kind, createdAt: at, cause: `${kind}:${id}` },
        facts: { ...facts, of, ...namedOnDuty(duties) },
      },
    ],
    skipDuplicates: true,
  })
}
