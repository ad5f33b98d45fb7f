import { z } from 'zod'
import type { Ctx } from '../ctx.ts'
import { ladderOf } from '../deadlines/lock-ladder.ts'
import { recordForHandling } from '../deadlines/record-for-handling.ts'
import { forbidden } from '../errors.ts'
import { lockAskedClock } from './lock-asked-clock.ts'
import { clockNotRunning } from './refusals.ts'
import { holdsOffice, mayAsk, officeFor } from './rules.ts'

const Resuming = z.object({ clockId: z.uuid(), reason: z.string().trim().min(1).max(2000) })

/**
 * 恢复计时 — ends a suspension before its day, with a reason: by the department, or by the office that grants them;
 * one that goes on already stays as it is. Throws FORBIDDEN, INVALID_INPUT, NOT_FOUND, CLOCK_NOT_RUNNING.
 */
export async function resumeClock(ctx: Ctx, input: z.input<typeof Resuming>) {
  const { clockId, reason } = Resuming.parse(input)
  const { caseFile, clock } = await lockAskedClock(ctx, clockId)
  const { id: caseId, cityId, sharedCityId } = caseFile
  const where = { cityId: ctx.city.cityId, case: caseFile }
  const office = officeFor('SUSPENSION', caseFile)
  if (!mayAsk(ctx.actor, clock) && !holdsOffice(ctx.actor, office, where))
    throw forbidden('Letting this clock go on')
  if (clock.state === 'STOPPED') throw clockNotRunning()
  if (clock.state === 'RUNNING') return { clockId }
  const entry = { kind: 'RESUMED', reason } as const
  await recordForHandling(ctx, await ladderOf(ctx, caseId), { clock, entry })
  ctx.audit({
    ...{ action: 'resumeClock', subjectType: 'Clock', subjectId: clockId, caseId, cityId },
    details: { planned: clock.nextAt?.toISOString() ?? null },
  })
  ctx.announce({ kind: 'case.changed', caseId, cityId, sharedCityId, taskId: null })
  return { clockId }
}
