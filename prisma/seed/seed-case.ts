import { setTimeout as pause } from 'node:timers/promises'
import type { FileStore } from '../../services/attachments/file-store.ts'
import { completeTask } from '../../services/cases/complete-task.ts'
import { reportCase } from '../../services/cases/report-case.ts'
import { isEnded } from '../../services/cases/rules.ts'
import { type CityScope, systemActor } from '../../services/ctx.ts'
import type { Database } from '../../services/database.ts'
import { catchUpLevels } from './catch-up-levels.ts'
import { officersFor, type PastFacts } from './past-facts.ts'
import { takePhotos } from './past-photos.ts'
import type { PastPlan } from './past-plan.ts'
import { type CaseWithTask, caseWithTask, endingOf, endOf, type OpenTask } from './past-steps.ts'
import { inPast, type Seeding } from './seeding.ts'

/** What it takes to play a past case. */
export type CaseRoom = {
  readonly database: Database
  readonly seeding: Seeding
  readonly scope: CityScope
  readonly facts: PastFacts
  readonly now: () => Date
  readonly signal: AbortSignal
  /** Where photos go; without it nobody takes any. */
  readonly files?: FileStore
}

const patience = 10_000
const lookEvery = 50
const minute = 60_000

/** 补录案件 — plays one planned case by the engine and the officers' own actions; throws when the engine offers no next step. */
export async function seedCase(room: CaseRoom, plan: PastPlan): Promise<void> {
  const caseId = await report(room, plan)
  try {
    const ended = await takeSteps(room, plan, caseId)
    if (!ended) await leaveOpen(room, caseId)
  } finally {
    room.seeding.release(caseId)
  }
}

function report({ database, seeding, files }: CaseRoom, plan: PastPlan) {
  const { report, reporter, reportedAt } = plan
  return database.actIn(
    reporter.scope,
    reporter.actor,
  )(async (ctx) => {
    const past = inPast(ctx, reportedAt)
    const attachmentIds = [...(await takePhotos(past, files, { plan, outcome: 'REPORT' }))]
    const { caseId } = await reportCase(past, { ...report, attachmentIds })
    // before the commit: the engine may offer the first step at once
    seeding.moveTo(caseId, reportedAt)
    return caseId
  })
}

/** Answers whether the case came to its end. */
async function takeSteps(room: CaseRoom, plan: PastPlan, caseId: string): Promise<boolean> {
  for (let number = 0; ; number += 1) {
    const caseFile = await nextStep(room, caseId)
    const [task] = caseFile.tasks
    if (task === undefined) return true
    const step = { caseFile, task, random: plan.random }
    const at = endOf(room.facts, step)
    const present = at.getTime() > room.now().getTime() - minute
    if (present || number >= plan.steps || task.elementId === plan.leftAt) return false
    await catchUp(room, caseId, at)
    await complete(room, { task, at, ending: endingOf(room.facts, { ...step, number }) }, plan)
  }
}

/** The case once it has an open task or has ended. */
async function nextStep(room: CaseRoom, caseId: string): Promise<CaseWithTask> {
  const { database, scope, signal } = room
  const act = database.actIn(scope, systemActor)
  for (const end = Date.now() + patience; Date.now() < end; ) {
    const caseFile = await act(({ db }) =>
      db.case.findUniqueOrThrow({ where: { id: caseId }, ...caseWithTask }),
    )
    const over = isEnded(caseFile.stage) && (caseFile.stage !== 'CLOSED' || caseFile.evaluatedAt)
    if (caseFile.tasks.length > 0 || over) return caseFile
    await pause(lookEvery, undefined, { signal })
  }
  throw new Error(`The engine offered no step of case ${caseId} within ${patience / 1000} s.`)
}

type Completion = {
  readonly task: OpenTask
  readonly at: Date
  readonly ending: ReturnType<typeof endingOf>
}

async function complete(room: CaseRoom, { task, at, ending }: Completion, plan: PastPlan) {
  const { database, facts, seeding, files } = room
  const { actor, scope } = plan.random.pick(officersFor(facts, task))
  await database.actIn(
    scope,
    actor,
  )(async (ctx) => {
    const past = inPast(ctx, at)
    const attachmentIds = await takePhotos(past, files, { plan, outcome: ending.outcome })
    await completeTask(past, { ...ending, taskId: task.id, attachmentIds })
    seeding.moveTo(task.caseId, at)
  })
}

const catchUp = ({ database, scope }: CaseRoom, caseId: string, until: Date) =>
  database.actIn(scope, systemActor)((ctx) => catchUpLevels(ctx, { caseId, until }))

/** Whoever waits for an open case has waited until now, and its ladder begins to watch. */
async function leaveOpen(room: CaseRoom, caseId: string): Promise<void> {
  await catchUp(room, caseId, room.now())
  room.seeding.release(caseId)
  await room.database.actIn(
    room.scope,
    systemActor,
  )(async ({ queue }) => {
    queue.add({ kind: 'start-ladder', caseId })
  })
}
