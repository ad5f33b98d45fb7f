import { z } from 'zod'
import type { Ctx } from '../ctx.ts'
import { deadlineMessage } from '../process-editions/deadline-message.ts'
import type { Rung } from './ladder-levels.ts'

type Reached = Pick<Rung, 'kind' | 'number'>
const Awaiting = z.array(z.object({ elementId: z.string(), awaited: z.array(z.string()) }))

/** 等待时限的环节 — the officers' steps at which a case stands now and whose model waits for a message; none in most models. */
async function awaitingSteps({ db }: Ctx, caseId: string) {
  return Awaiting.parse(
    await db.$queryRaw`
      SELECT DISTINCT t.element_id AS "elementId", step->'awaitedMessages' AS awaited
      FROM tasks t
      JOIN cases c ON c.id = t.case_id
      JOIN process_editions e ON e.id = c.process_edition_id,
      jsonb_array_elements(e.steps) AS step
      WHERE t.case_id = ${caseId}::uuid AND t.status = 'OPEN'
        AND step->>'elementId' = t.element_id AND step->'awaitedMessages' <> '[]'`,
  )
}

type Telling = {
  readonly caseId: string
  readonly clock: string
  readonly levels: readonly Reached[]
}

/**
 * 时限消息 — tells the lifecycle which levels a clock has reached, where a step of the case waits to hear of it.
 * Answers by level's number the steps that were told.
 */
export async function tellSteps(ctx: Ctx, { caseId, clock, levels }: Telling) {
  const told = new Map<number, readonly string[]>()
  const steps = levels.length === 0 ? [] : await awaitingSteps(ctx, caseId)
  for (const level of levels) {
    const name = deadlineMessage(clock, level)
    const hearing = steps.filter(({ awaited }) => awaited.includes(name))
    if (hearing.length > 0) tell(ctx, caseId, name)
    told.set(
      level.number,
      hearing.map(({ elementId }) => elementId),
    )
  }
  return told
}

type Opened = {
  readonly caseId: string
  readonly elementId: string
  readonly awaited: readonly string[]
}

/** 补发时限消息 — a step that opens late hears of the levels that clocks still running have reached before, each once: a case that comes back hears nothing anew. */
export async function tellOpenedStep(ctx: Ctx, opened: Opened): Promise<void> {
  const { caseId, elementId, awaited } = opened
  const reached = await ctx.db.escalation.findMany({
    where: { caseId, clock: { state: 'RUNNING' }, NOT: { toldSteps: { has: elementId } } },
    orderBy: [{ level: 'asc' }, { clockId: 'asc' }],
    select: { id: true, kind: true, level: true, clock: { select: { key: true } } },
  })
  for (const { id, kind, level: number, clock } of reached) {
    const name = deadlineMessage(clock.key, { kind, number })
    if (!awaited.includes(name)) continue
    await ctx.db.escalation.update({
      where: { id },
      data: { toldSteps: { push: elementId } },
      select: { id: true },
    })
    tell(ctx, caseId, name)
  }
}

function tell(ctx: Ctx, caseId: string, name: string): void {
  ctx.queue.add({
    kind: 'send-message',
    name,
    correlationKey: caseId,
    // it means now: a later rework must not hear of it
    timeToLive: 0,
    variables: {},
  })
}
