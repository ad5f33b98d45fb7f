import { lockCase } from '../cases/lock-case.ts'
import { voidCase } from '../cases/void-case.ts'
import { compileManual } from '../command-manual/compile-manual.ts'
import type { DmnResource } from '../command-manual/compile-to-dmn.ts'
import { type Act, type Actor, type CityScope, type Ctx, systemActor } from '../ctx.ts'
import { contentBeside } from '../process-drafts/content-beside.ts'
import type { Deploy } from '../process-editions/deploy-to.ts'
import { contentOf } from '../process-editions/next-edition.ts'
import { publishProcess } from '../process-editions/publish-process.ts'
import type { ProcessFolder } from '../process-editions/read-process-folder.ts'
import { inSandbox } from './in-sandbox.ts'

/** 沙盒间 — what it takes to use the sandbox of a city: its acts, and the engine that its models are handed to. */
export type SandboxRoom = {
  readonly engineId: () => string
  readonly deploy: Deploy
  readonly deployDecisions: (resources: readonly DmnResource[]) => Promise<void>
  readonly enter: (cityId: string) => Promise<{
    readonly scope: CityScope
    readonly actAs: (actor: Actor) => Act
  }>
}
/** 沙盒城市 — a city's own, ready to run. */
export type Sandbox = {
  readonly scope: CityScope
  readonly act: Act
  readonly actAs: (actor: Actor) => Act
}
type Wanted = {
  readonly editionId: string
  /** For which its lines are copied. */
  readonly runId: string
  readonly beside?: DraftsBeside
}
/** 同行草稿 — drafts of the acting city that go before what is in force. */
export type DraftsBeside = {
  readonly calendarId: string | null
  readonly draftIds: readonly string[]
}
export const noDrafts: DraftsBeside = { calendarId: null, draftIds: [] }

/**
 * 备沙盒 — makes or refreshes the sandbox of the acting city: units, classes and calendars as they are now, the lines of one
 * edition as its manual, the newest edition of each process, but for the drafts that stand beside; all of it on the engine.
 * What was left open there is ended.
 * Throws ENGINE_UNAVAILABLE, MODEL_INVALID.
 */
export async function openSandbox(
  act: Act,
  room: SandboxRoom,
  { editionId, runId, beside = noDrafts }: Wanted,
): Promise<Sandbox> {
  const { sandboxId, processes } = await act(async (ctx) => ({
    sandboxId: await makeSandbox(ctx, { editionId, runId, beside }),
    processes: await processesOf(ctx, beside),
  }))
  const { scope: city, actAs } = await room.enter(sandboxId)
  const sandbox = { scope: city, actAs, act: actAs(systemActor) }
  await sandbox.act(endOpenCases)
  const target = { act: sandbox.act, city, engineId: room.engineId(), deploy: room.deploy }
  for (const folder of processes) await publishProcess(target, folder)
  const { resources } = await sandbox.act((ctx) =>
    compileManual(ctx, { editionId: inSandbox(editionId, runId) }),
  )
  await room.deployDecisions(resources)
  return sandbox
}

async function makeSandbox({ db }: Ctx, wanted: Required<Wanted>): Promise<string> {
  const { editionId, runId, beside } = wanted
  const [row] = await db.$queryRaw<{ id: string }[]>`
    SELECT make_sandbox(${editionId}::uuid, ${runId}) AS id`
  if (row === undefined) throw new Error('The sandbox was not made.')
  await db.$executeRaw`SELECT draft_calendar_in_sandbox(${beside.calendarId}::uuid, ${runId})`
  return row.id
}

async function processesOf({ db, city: { cityId } }: Ctx, { draftIds }: DraftsBeside) {
  const drafts = await db.processDraft.findMany({ where: { cityId, id: { in: [...draftIds] } } })
  const newest = await db.processEdition.findMany({
    where: { cityId, processId: { notIn: drafts.map(({ processId }) => processId) } },
    distinct: ['processId'],
    orderBy: [{ processId: 'asc' }, { number: 'desc' }],
    select: { id: true },
  })
  const folders: ProcessFolder[] = []
  for (const { id } of newest) folders.push(await contentOf(db, id))
  for (const draft of drafts) folders.push({ ...(await contentBeside(db, draft)), bpmn: draft.xml })
  return folders
}

/** Those of a run that came to its end, or was cut short. */
async function endOpenCases(ctx: Ctx): Promise<void> {
  const open = await ctx.db.case.findMany({
    where: { cityId: ctx.city.cityId, stage: { notIn: ['CLOSED', 'VOIDED', 'NOT_FILED'] } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  for (const { id } of open) await endSandboxCase(ctx, id)
}

/** 结束沙盒案件 — its instance with it. */
export const endSandboxCase = async (ctx: Ctx, caseId: string): Promise<void> =>
  voidCase(ctx, await lockCase(ctx, caseId), { reason: '沙盒案件' })
