import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { CaseSource, CaseStage, LineVerification } from '../../prisma/generated/enums.ts'
import { completeTask } from '../../services/cases/complete-task.ts'
import { Proposal } from '../../services/cases/proposal.ts'
import { reportCase } from '../../services/cases/report-case.ts'
import type { RunningCity } from './running-city.ts'

const Answer = z.object({
  outcome: z.string(),
  data: z.record(z.string(), z.unknown()).default({}),
  comment: z.string().optional(),
})
const Step = z.record(
  z.string(),
  z.union([z.string().transform((outcome) => ({ outcome, data: {} })), Answer]),
)
const Scenario = z.object({
  path: z.string(),
  given: z.object({
    source: z.enum(CaseSource),
    className: z.string(),
    dispatchMode: z.enum(['AUTOMATIC', 'DIRECT', 'TWO_LEVEL']).default('DIRECT'),
    verification: z.enum(LineVerification).default('ALWAYS'),
    quickPath: z.boolean().default(false),
  }),
  when: z.array(Step),
  // biome-ignore lint/suspicious/noThenProperty: given, when, then is how a scenario is written
  then: z.object({ end: z.string(), stage: z.enum(CaseStage) }),
})
export type Scenario = z.output<typeof Scenario>

/** The paths told beside a model. */
export const readScenarios = (file: string): readonly Scenario[] =>
  z.array(Scenario).parse(parse(readFileSync(file, 'utf8')))

/** Drives a case along a path, each step by a person of its role; answers its id. */
export async function play(city: RunningCity, { given, when }: Scenario): Promise<string> {
  await settle(city, given)
  const { caseId } = await city.actAs(city.staff.actor('COLLECTOR', null))((ctx) =>
    reportCase(ctx, {
      source: given.source,
      classCode: city.staff.classCode,
      conditionNo: 1,
      description: `${given.className} 缺失`,
      address: '南城街道一号',
      ...city.staff.point,
    }),
  )
  for (const step of when)
    for (const [elementId, answer] of Object.entries(step))
      await take(city, caseId, elementId, answer)
  return caseId
}

function settle(city: RunningCity, given: Scenario['given']) {
  const { dispatchMode: mode, verification, quickPath } = given
  return city.act(async ({ db, city: { cityId } }) => {
    await db.city.update({
      where: { id: cityId },
      data: {
        automaticDispatch: mode === 'AUTOMATIC',
        dispatchLevel: mode === 'TWO_LEVEL' ? 'TWO_LEVEL' : 'DIRECT',
      },
    })
    await db.manualEntry.updateMany({ where: { cityId }, data: { verification, quickPath } })
  })
}

type Given = {
  readonly outcome: string
  readonly data: Record<string, unknown>
  readonly comment?: string | undefined
}

async function take(city: RunningCity, caseId: string, elementId: string, answer: Given) {
  const { id } = await city.taskAt(caseId, elementId)
  const task = await city.act(({ db }) =>
    db.task.findUniqueOrThrow({ where: { id }, include: { case: true } }),
  )
  const { units } = task.case.proposal === null ? { units: [] } : Proposal.parse(task.case.proposal)
  const words: Readonly<Record<string, unknown>> = {
    CANDIDATE: units[0]?.unitId,
    ANOTHER: city.staff.units['南城街道'],
    DISTRICT_CENTER: task.case.secondLevelUnitId,
  }
  const answers = Object.fromEntries(
    Object.entries(answer.data).map(([key, value]) => [key, words[String(value)] ?? value]),
  )
  await city.actAs(city.staff.actor(task.role, task.unitId))((ctx) =>
    completeTask(ctx, {
      taskId: id,
      outcome: answer.outcome,
      answers,
      comment: answer.comment ?? null,
    }),
  )
}
