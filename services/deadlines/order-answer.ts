import type { Clock } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import type { Level } from './ladder-levels.ts'
import { isOfHandling } from './limit-stages.ts'
import type { LockedLadder } from './lock-ladder.ts'
import { pressDepartment } from './press-department.ts'

type Reached = {
  readonly clock: Pick<Clock, 'key' | 'unitId'>
  readonly reached: readonly Level[]
  readonly now: Date
}
const hourMs = 3_600_000

/** 超期督办 — a level of the clock of handling that says so opens a supervision order, unless one waits; what other clocks count is no department's. */
export async function orderAnswer(ctx: Ctx, ladder: LockedLadder, given: Reached): Promise<void> {
  const { clock, reached, now } = given
  const { unitId } = clock
  const level = reached.find(({ answerHours }) => answerHours !== null)
  if (level === undefined || level.answerHours === null) return
  if (!isOfHandling(clock.key) || unitId === null) return
  const { caseId, cityId, sharedCityId } = ladder
  await pressDepartment(ctx, {
    ...{ caseFile: { id: caseId, cityId, sharedCityId }, unitId, openedAt: now },
    ...{ answerBy: new Date(now.getTime() + level.answerHours * hourMs), level: level.number },
  })
}
