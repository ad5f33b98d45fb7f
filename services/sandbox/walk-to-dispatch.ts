import { setTimeout as pause } from 'node:timers/promises'
import type { AreaClass, Prisma } from '../../prisma/generated/client.ts'
import { completeTask, type TaskCompletion } from '../cases/complete-task.ts'
import { Proposal } from '../cases/proposal.ts'
import { type CaseReport, reportCase } from '../cases/report-case.ts'
import { type Ctx, systemActor } from '../ctx.ts'
import type { Sandbox } from './open-sandbox.ts'

/** 设想案件 — what is reported in a sandbox, with its own ids; the place is taken as it is said. */
export type ImaginedCase = {
  readonly report: Pick<
    CaseReport,
    'source' | 'classCode' | 'standard' | 'conditionNo' | 'componentCode' | 'description'
  >
  readonly at: Date
  readonly facts: Pick<Prisma.CaseUncheckedUpdateInput, 'grade'> & {
    readonly streetId: string | null
    readonly districtId: string | null
  }
  readonly areaClass: AreaClass | null
}

const patience = 60_000
const lookEvery = 50

/** 上报设想案件 — the sandbox's clock stands at its instant from now on. Throws as `reportCase`. */
export async function reportImagined({ act }: Sandbox, imagined: ImaginedCase): Promise<string> {
  const { report, at, facts, areaClass } = imagined
  await act((ctx) => standAt(ctx, at))
  return act(async (ctx) => {
    if (facts.streetId !== null)
      await ctx.db.organizationUnit.update({
        where: { id: facts.streetId },
        data: { areaClass },
        select: { id: true },
      })
    const { caseId } = await reportCase(ctx, { ...report, address: '沙盒' })
    await ctx.db.case.update({
      where: { id: caseId },
      data: { ...facts, gridId: null, responsibilityGridId: null },
      select: { id: true },
    })
    return caseId
  })
}

/** Nothing goes on there but what the engine does; its timers run on from the instant in real time. */
const standAt = ({ db, city: { cityId } }: Ctx, at: Date) =>
  db.$executeRaw`
    UPDATE cities SET clock_stands_at = ${at},
           clock_offset_ms = round(1000 * extract(epoch FROM ${at}::timestamptz - now()))
    WHERE id = ${cityId}::uuid`

/**
 * 走到派遣 — the case as soon as its department has it, every officer before that having answered as the example takes for
 * granted. Throws where the process asks for a step that nobody can answer for, or stands still.
 */
export async function walkToDispatch(sandbox: Sandbox, caseId: string): Promise<void> {
  const answered = new Set<string>()
  for (let end = Date.now() + patience; Date.now() < end; await pause(lookEvery)) {
    const walked = await sandbox.act(({ db }) =>
      db.case.findUniqueOrThrow({ where: { id: caseId }, select: walking }),
    )
    if (walked.clocks.length > 0) return
    const task = walked.tasks.find(({ id }) => !answered.has(id))
    if (task === undefined) continue
    await answer(sandbox, walked, task)
    answered.add(task.id)
    end = Date.now() + patience
  }
  throw new Error(
    `The engine came to no next step of it within ${patience / 1000} s. Look whether the engine is well, and run the examples again.`,
  )
}

const walking = {
  conditionNo: true,
  proposal: true,
  secondLevelUnitId: true,
  tasks: { where: { status: 'OPEN' as const } },
  clocks: { where: { key: 'handling' }, select: { id: true } },
} satisfies Prisma.CaseSelect
type Walked = Prisma.CaseGetPayload<{ select: typeof walking }>
type Task = Walked['tasks'][number]
type Ending = Pick<TaskCompletion, 'outcome' | 'answers'>

function answer({ actAs }: Sandbox, walked: Walked, task: Task) {
  const { id: taskId, role, unitId, name } = task
  const ending = endings[task.elementId]?.(walked)
  if (ending === undefined)
    throw new Error(
      `The process asks for “${name}” before the case is dispatched, which no example answers.`,
    )
  const officer = { ...systemActor, roles: [{ role, unitId }] }
  return actAs(officer)((ctx) => completeTask(ctx, { taskId, ...ending }))
}

const says = (outcome: string) => (): Ending => ({ outcome })
const dispatches = ({ proposal }: Walked): Ending => ({
  outcome: 'DISPATCH',
  answers: { unitId: Proposal.parse(proposal).units[0]?.unitId },
})
/** By the element of the process that ships with the product. */
const endings: Readonly<Record<string, (walked: Walked) => Ending>> = {
  userTask_OrderConfirmation: says('ORDER'),
  userTask_ConfirmProblem: says('CONFIRMED'),
  userTask_ConfirmOnScreen: says('CONFIRMED'),
  userTask_FileCase: ({ conditionNo }) => ({ outcome: 'FILE', answers: { conditionNo } }),
  userTask_DispatchToDistrict: ({ secondLevelUnitId: unitId }) => ({
    outcome: 'DISPATCH',
    answers: { unitId },
  }),
  userTask_DispatchInDistrict: dispatches,
  userTask_DispatchCase: dispatches,
}
