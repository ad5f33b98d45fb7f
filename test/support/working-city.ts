import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Role } from '../../prisma/generated/enums.ts'
import { completeTask } from '../../services/cases/complete-task.ts'
import { filingFacts } from '../../services/cases/filing-facts.ts'
import { type OfferedJob, openTask } from '../../services/cases/open-task.ts'
import { proposeUnits } from '../../services/cases/propose-units.ts'
import { type CaseReport, reportCase } from '../../services/cases/report-case.ts'
import type { ManualAnswer } from '../../services/cases/rule-facts.ts'
import { editionFacts } from '../../services/command-manual/compile-manual.ts'
import { manualDecisions } from '../../services/command-manual/manual-decision.ts'
import { matchEntry } from '../../services/command-manual/match-entry.ts'
import { createDefaultCalendar } from '../../services/deadlines/create-default-calendar.ts'
import {
  extensionOf,
  flowElementsOf,
  headersOf,
  parseBpmn,
  processesOf,
} from '../../services/process-editions/moddle.ts'
import { publishProcess } from '../../services/process-editions/publish-process.ts'
import { readProcessFolder } from '../../services/process-editions/read-process-folder.ts'
import { aCity, type TestCity } from './city.ts'
import { aStaffedCity, type Staff } from './staffed-city.ts'

export type WorkingCity = TestCity & { readonly staff: Staff; readonly engineId: string }
const folder = 'processes/city-case'
const definitionKey = '1'
const elements = processesOf(
  await parseBpmn(readFileSync(`${folder}/city-case.bpmn`, 'utf8')),
).flatMap(flowElementsOf)
let keys = 1000
const nextKey = () => String(++keys)

/**
 * A staffed city with its model published and no engine behind it: the test says which step has
 * been reached.
 */
export async function aWorkingCity(given: Parameters<typeof aCity>[0] = {}): Promise<WorkingCity> {
  const city = await aCity(given)
  await city.act(createDefaultCalendar)
  const staff = await aStaffedCity(city, async () => undefined)
  const engineId = randomUUID()
  const { act, scope } = city
  const deploy = async () => [
    { processId: `city-case.${scope.cityCode}`, definitionKey, version: 1 },
  ]
  await publishProcess({ act, city: scope, engineId, deploy }, await readProcessFolder(folder))
  return { ...city, staff, engineId }
}

/** A collector's report; name only what the test is about. */
export const aReport = ({ actAs, staff }: WorkingCity, given: Partial<CaseReport> = {}) =>
  actAs(staff.actor('COLLECTOR', null))((ctx) =>
    reportCase(ctx, {
      source: 'COLLECTOR',
      classCode: staff.classCode,
      conditionNo: 1,
      description: '雨水井盖缺失',
      address: '南城街道一号',
      ...staff.point,
      ...given,
    }),
  ).then(({ caseId }) => caseId)

/**
 * What the engine would say of a step of city-case; each call is a job of its own, of the case's
 * one instance.
 */
export function offered(
  city: Pick<WorkingCity, 'engineId'>,
  caseId: string,
  elementId: string,
): OfferedJob {
  const element = elements.find(({ id }) => id === elementId)
  if (element === undefined) throw new Error(`city-case has no ${elementId}`)
  const formKey = extensionOf(element, 'zeebe:FormDefinition')?.formKey ?? ''
  const elementInstanceKey = nextKey()
  return {
    caseId,
    engineId: city.engineId,
    jobKey: nextKey(),
    elementInstanceKey,
    instanceKey: instanceOf(caseId),
    definitionKey,
    elementId,
    headers: { ...headersOf(element), 'io.camunda.zeebe:formKey': formKey },
  }
}

const instanceOf = (caseId: string) => String(BigInt(`0x${caseId.slice(-12)}`))

/** The engine's record of a step that has begun, as the sink keeps it. */
export const tellBeginning = (
  { act, scope }: WorkingCity,
  { engineId, elementInstanceKey: key, instanceKey, elementId, caseId }: OfferedJob,
) =>
  act(({ db, now }) => {
    const at = now().toISOString()
    const position = nextKey()
    const step = { elementId, elementType: 'USER_TASK', intent: 'ELEMENT_ACTIVATED', definitionKey }
    const visit = { ...step, position, key, instanceKey, caseId, cityCode: scope.cityCode, at }
    const end = JSON.stringify({ partition: 1, position, at })
    return db.$executeRaw`
      SELECT keep_records(${engineId}::uuid, ${end}::jsonb, ${JSON.stringify({ visit: [visit] })}::jsonb)`
  })

/** The engine reaches a step of the case; answers its open task. */
export async function reach(city: WorkingCity, caseId: string, elementId: string) {
  const job = offered(city, caseId, elementId)
  await city.act((ctx) => openTask(ctx, job))
  await tellBeginning(city, job)
  return city.act(({ db }) =>
    db.task.findUniqueOrThrow({
      where: { engineId_jobKey: { engineId: city.engineId, jobKey: BigInt(job.jobKey) } },
    }),
  )
}

type Taken = {
  readonly id: string
  readonly role: Role
  readonly unitId: string | null
}
type Ending = {
  readonly outcome: string
  readonly answers?: Readonly<Record<string, unknown>>
  readonly comment?: string
}

/** Ends a task by the person of its role at its unit. */
export const take = (
  { actAs, staff }: WorkingCity,
  { id, role, unitId }: Taken,
  ending: Ending | string,
) =>
  actAs(staff.actor(role, unitId))((ctx) =>
    completeTask(ctx, {
      taskId: id,
      ...(typeof ending === 'string' ? { outcome: ending } : ending),
    }),
  )

/** What the decision of the manual in force answers for a condition, of a class where there are several. */
export const manualAnswer = (
  { act }: Pick<TestCity, 'act'>,
  conditionNo = 1,
  classCode?: string,
): Promise<ManualAnswer> =>
  act(async ({ db, city: { cityId } }) => {
    const entry = await db.manualEntry.findFirstOrThrow({
      where: { cityId, conditionNo, ...(classCode !== undefined && { classCode }) },
      include: { rules: { orderBy: { position: 'asc' } } },
    })
    const units = await db.organizationUnit.findMany({ where: { cityId } })
    const codeOf = (id: string | null) => units.find((unit) => unit.id === id)?.code
    const { id: entryId, limitValue, limitUnit, rules } = entry
    const names = rules.map(({ kind, unitId }) => (unitId ? `${kind}:${codeOf(unitId)}` : kind))
    return { entryId, conditionNo, limitValue, limitUnit, rules: names }
  })

/** 查询手册 — what the matcher answers for a filed case, as the engine would, and what is proposed then. */
export const proposeAsFiled = (city: WorkingCity, caseId: string) =>
  city.act(async (ctx) => {
    const caseFile = await ctx.db.case.findUniqueOrThrow({ where: { id: caseId } })
    const { manualEditionId, standard, classKind, classCode, filedAt } = caseFile
    const edition = await ctx.db.manualEdition.findUniqueOrThrow({
      where: { id: manualEditionId ?? '' },
    })
    const only = { standard, kind: classKind, code: classCode }
    const [decision] = manualDecisions(await editionFacts(ctx, edition, only)).flatMap(
      ({ decisions }) => decisions,
    )
    const filing = await filingFacts(ctx, { ...caseFile, filedAt: filedAt ?? ctx.now() })
    const answer = matchEntry(decision ?? { rows: [] }, filing)
    await proposeUnits(ctx, { caseId, manualAnswer: { ...answer, rules: [...answer.rules] } })
  })

/** A unit of the city by its name. */
export const unitNamed = ({ act }: TestCity, name: string) =>
  act(async ({ db, city: { cityId } }) => {
    const unit = await db.organizationUnit.findFirstOrThrow({ where: { cityId, name } })
    return unit.id
  })

const mainPath: readonly (readonly [elementId: string, outcome: string])[] = [
  ['userTask_FileCase', 'FILE'],
  ['userTask_DispatchCase', 'DISPATCH'],
  ['userTask_AcceptCase', 'ACCEPT'],
  ['userTask_HandleCase', 'HANDLED'],
  ['userTask_GiveFeedback', 'GIVE_FEEDBACK'],
  ['userTask_AcceptFeedback', 'ACCEPT'],
  ['userTask_OrderVerification', 'ORDER'],
  ['userTask_VerifyHandling', 'PASSED'],
  ['userTask_CloseCase', 'CLOSE'],
]

/** A case that has come along the main path (direct dispatch) to a step, which waits open. */
export async function aCaseAt(city: WorkingCity, elementId: string) {
  const caseId = await aReport(city)
  const unitId = await unitNamed(city, '市排水服务中心')
  for (const [step, outcome] of mainPath) {
    const task = await reach(city, caseId, step)
    if (step === elementId) return { caseId, task, unitId }
    const answers = step === 'userTask_DispatchCase' ? { unitId } : {}
    await take(city, task, { outcome, answers })
    if (step === 'userTask_FileCase') await propose(city, caseId)
  }
  throw new Error(`The main path does not lead to ${elementId}.`)
}

/** The engine asks the manual and reaches the step that proposes units. */
export async function propose(city: WorkingCity, caseId: string, conditionNo = 1) {
  const answer = await manualAnswer(city, conditionNo)
  return city.act((ctx) => proposeUnits(ctx, { caseId, manualAnswer: answer }))
}

/** A case that has been closed. */
export async function aClosedCase(city: WorkingCity) {
  const { caseId, task } = await aCaseAt(city, 'userTask_CloseCase')
  await take(city, task, 'CLOSE')
  return caseId
}

/** All that is stored of a case. */
export const stored = ({ act }: TestCity, caseId: string) =>
  act(async ({ db }) => ({
    caseFile: await db.case.findUniqueOrThrow({ where: { id: caseId } }),
    tasks: await db.task.findMany({ where: { caseId }, orderBy: { openedAt: 'asc' } }),
    visits: await db.stepVisit.findMany({ where: { caseId }, orderBy: { number: 'asc' } }),
    clocks: await db.clock.findMany({ where: { caseId }, orderBy: { startedAt: 'asc' } }),
    entries: await db.clockEntry.findMany({ where: { caseId }, orderBy: { id: 'asc' } }),
    audit: await db.auditEntry.findMany({ where: { caseId }, orderBy: { id: 'asc' } }),
  }))
