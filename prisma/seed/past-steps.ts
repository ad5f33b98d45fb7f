import { z } from 'zod'
import type { TaskCompletion } from '../../services/cases/complete-task.ts'
import { Proposal } from '../../services/cases/proposal.ts'
import { afterMs, limitMs } from '../../services/deadlines/due-at.ts'
import { stepLimit } from '../../services/deadlines/step-limits.ts'
import { parseClock } from '../../services/process-editions/officer-step.ts'
import type { Prisma } from '../generated/client.ts'
import type { PastFacts } from './past-facts.ts'
import type { Random } from './random.ts'

/** What is read of a case to take its next step. */
export const caseWithTask = {
  select: {
    id: true,
    cityId: true,
    stage: true,
    evaluatedAt: true,
    conditionNo: true,
    proposal: true,
    secondLevelUnitId: true,
    tasks: { where: { status: 'OPEN' } },
    rulings: { select: { unitId: true } },
  },
} satisfies Prisma.CaseDefaultArgs
export type CaseWithTask = Prisma.CaseGetPayload<typeof caseWithTask>
export type OpenTask = CaseWithTask['tasks'][number]
export type Ending = Pick<TaskCompletion, 'outcome' | 'answers' | 'comment'>

type Detour = readonly [outcome: string, share: number, comments: readonly string[]]
/** 岔路 — how often a step ends otherwise than hoped, and what is said then. */
const detours: Readonly<Record<string, Detour>> = {
  userTask_OrderConfirmation: ['REJECT', 0.1, ['不属于城市管理范围', '与已受理案件重复']],
  userTask_ConfirmProblem: ['NOT_FOUND', 0.1, ['现场未发现所述问题', '问题已自行消除']],
  userTask_ConfirmOnScreen: ['NOT_FOUND', 0.1, ['画面中未见异常', '画面不清，无法认定']],
  userTask_FileCase: ['NOT_FILED', 0.05, ['未达到立案条件', '属单位院内自管区域']],
  userTask_DispatchCase: ['RETURN', 0.03, ['位于单位院内，请核对地点', '小类选择有误']],
  userTask_DispatchToDistrict: ['RETURN', 0.03, ['请补充问题照片']],
  userTask_DispatchInDistrict: ['RETURN', 0.05, ['不在本辖区']],
  userTask_AcceptCase: ['REFUSE', 0.08, ['非本单位职责', '该设施已移交其他单位养护']],
  userTask_HandleCase: ['RETURN', 0.04, ['缺少备件，需重新安排', '现场车辆占压，无法施工']],
  userTask_GiveFeedback: ['NOT_GOOD_ENOUGH', 0.06, ['处置不彻底', '缺少处置后照片']],
  userTask_AcceptFeedback: ['REWORK', 0.05, ['照片不清，请补充', '周边仍有残留']],
  userTask_VerifyHandling: ['FAILED', 0.1, ['问题仍然存在', '处置后又出现']],
  userTask_CloseCase: ['NOT_CLOSED', 0.03, ['缺少核查照片']],
}
const groundsOfRulings = [
  '指挥手册本条指明的责任单位，现场与条件相符',
  '设施权属登记在该单位名下',
] as const
/** From here on a case goes straight to its end. */
const patience = 14
const Outcomes = z.array(z.object({ key: z.string() })).min(1)

type Step = { readonly caseFile: CaseWithTask; readonly task: OpenTask; readonly random: Random }

/** 办理 — how an officer ends the step: mostly as the model hopes, now and then otherwise. */
export function endingOf(facts: PastFacts, step: Step & { readonly number: number }): Ending {
  const { caseFile, task, random } = step
  const [outcome, share, comments] = detours[task.elementId] ?? ['', 0, []]
  const outcomes = Outcomes.parse(task.outcomes).map(({ key }) => key)
  // whoever was ruled responsible may not refuse
  const isBound = outcome === 'REFUSE' && caseFile.rulings.length > 0
  const wanted = step.number < patience && !isBound ? share : 0
  if (outcomes.includes(outcome) && random.chance(wanted)) {
    const comment = random.pick(comments)
    const explains = task.formId === 'explanation' || task.formId === 'file-case'
    return { outcome, comment, ...(explains && { answers: { explanation: comment } }) }
  }
  return { outcome: outcomes[0] ?? '', answers: answersOf(facts, step) }
}

function answersOf(facts: PastFacts, { caseFile, task, random }: Step): Record<string, unknown> {
  switch (task.formId) {
    case 'file-case':
      return { conditionNo: caseFile.conditionNo ?? 1 }
    case 'dispatch':
      return { unitId: unitFor(facts, { caseFile, task, random }) }
    case 'rule-dispute':
      return {
        unitId: unitFor(facts, { caseFile, task, random }),
        grounds: random.pick(groundsOfRulings),
      }
    default:
      return {}
  }
}

const handlers = new Set(['DEPARTMENT', 'ENFORCEMENT', 'STREET', 'DESK'])

/** One of the proposed units that whoever dispatches commands: the city its own, a county its own. */
function unitFor(facts: PastFacts, { caseFile, task, random }: Step): string | null {
  if (task.elementId === 'userTask_DispatchToDistrict') return caseFile.secondLevelUnitId
  const center = facts.units.get(task.unitId ?? '')
  const cityId = center?.cityId ?? caseFile.cityId
  const eligible = Proposal.parse(caseFile.proposal).units.filter(({ unitId }) => {
    const unit = facts.units.get(unitId)
    return unit?.cityId === cityId && unit.hasAccounts && handlers.has(unit.kind)
  })
  if (eligible.length > 0) return random.pick(eligible).unitId
  return (
    [...facts.units.values()].find((unit) => unit.cityId === cityId && unit.fallback)?.id ?? null
  )
}

const usualStep = { value: 0.5, unit: 'WORKING_HOUR' } as const

/** 用时 — when the officer ends the step: mostly within its limit, one in ten too late. */
export function endOf(facts: PastFacts, { caseFile, task, random }: Step): Date {
  const limit = limitOf(caseFile, task)
  const factor = random.chance(0.1) ? random.between(1.1, 1.9) : random.between(0.1, 0.9)
  const ms = limitMs(limit, facts.calendar) * factor
  return afterMs(task.openedAt, ms, limit.unit, facts.calendar)
}

function limitOf(caseFile: CaseWithTask, task: OpenTask) {
  const { step } = parseClock(task.clock)
  const ofStep = step === null ? null : stepLimit(step, {})
  if (ofStep !== null) return ofStep
  const proposal = Proposal.safeParse(caseFile.proposal).data
  return proposal === undefined
    ? usualStep
    : { value: proposal.limitValue, unit: proposal.limitUnit }
}
