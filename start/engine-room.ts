import pg from 'pg'
import type { Logger } from 'pino'
import { bindInstance } from '../services/cases/bind-instance.ts'
import { callBackTask } from '../services/cases/call-back-task.ts'
import { startAgain } from '../services/cases/start-again.ts'
import { caseStartMessage } from '../services/cases/start-message.ts'
import type { Act, Ctx } from '../services/ctx.ts'
import { systemActor } from '../services/ctx.ts'
import type { Database } from '../services/database.ts'
import { bindLadder } from '../services/deadlines/bind-ladder.ts'
import { ladderStartMessage } from '../services/deadlines/ladder-start-message.ts'
import { connectEngine, type EngineClient } from '../services/engine/client.ts'
import { openCommandQueue } from '../services/engine/command-queue.ts'
import { createGate } from '../services/engine/engine-gate.ts'
import type { EngineIdentity } from '../services/engine/engine-id.ts'
import type { JobFacts } from '../services/engine/job-facts.ts'
import { runUserTasks } from '../services/engine/run-user-tasks.ts'
import { runWorkers } from '../services/engine/run-workers.ts'
import type { WatchedWorker } from '../services/engine/watched-worker.ts'
import { databasePatience } from '../services/patience.ts'
import { createCaughtErrors } from '../services/process-editions/caught-errors.ts'
import { workers } from '../services/workers/index.ts'
import { openOfferedTask } from '../services/workers/open-task.ts'

export type EngineRoom = Awaited<ReturnType<typeof openEngineRoom>>
type Surroundings = {
  readonly database: Database
  readonly ownerUrl: string
  readonly gatewayAddress: string
  /** Opens the one connection to the engine. */
  readonly connect?: (gatewayAddress: string) => Promise<EngineClient>
  readonly identity: EngineIdentity
  /** Whether the record is behind the engine. */
  readonly isCatchingUp: () => boolean
  /** What a job's act is given: the demo's seed hands in past times for its own cases. */
  readonly adjust: (ctx: Ctx, caseId: string | null) => Ctx
  /** Whether a case's ladder has to wait: the seed starts it once its past is played. */
  readonly ladderWaits: (caseId: string) => boolean
  readonly log: Logger
}

/** 引擎间 — client, command queue and workers of one engine, wired to the rooms that act. */
export async function openEngineRoom(surroundings: Surroundings) {
  const { database, ownerUrl, identity, adjust, log, connect = connectEngine } = surroundings
  const client = await connect(surroundings.gatewayAddress)
  const gate = createGate(client)
  if (await isRolledBack(database, identity)) gate.hold()
  const actForCity = rememberActs(database)
  const queue = openCommandQueue({
    ...{ client, gate, ownerUrl, log, actForCity, startAgain },
    isCatchingUp: surroundings.isCatchingUp,
    callBackTask: async (ctx, taskId) => {
      if (await isEndedByEngine(ctx, taskId)) await callBackTask(ctx, taskId)
    },
    engineId: identity.current,
    startMessage: async (ctx, kind, caseId) => {
      if (kind === 'start-case') return caseStartMessage(ctx, caseId)
      return surroundings.ladderWaits(caseId) ? null : ladderStartMessage(ctx, caseId)
    },
    alarm: (what, command) => log.error({ command }, what),
  })
  const jobs = { client, engineId: identity.current, actForCity, log }
  const caught = createCaughtErrors()
  const working: WatchedWorker[] = []
  return {
    client,
    gate,
    queue,
    actForCity,
    /** Those that take jobs now. */
    working: () => working,
    /** Sends commands and takes jobs from now on; before that the models have to be in force. */
    goToWork: async () => {
      await queue.start()
      working.push(
        ...runWorkers({
          ...jobs,
          workers: workers.map((worker) => ({
            ...worker,
            perform: (ctx, variables, job) =>
              worker.perform(adjust(ctx, job.caseId), variables, job),
          })),
          admit,
          catches: async (job, code) => caught(await actForCity(job.cityCode), job, code),
        }),
        runUserTasks({
          ...jobs,
          openTask: (ctx, job) => openOfferedTask(adjust(ctx, job.caseId), job),
        }),
      )
    },
    close: async () => {
      await queue.stop()
      await client.close()
    },
  }
}

/** A folder that was rolled back, by which nobody has reconciled the cases yet: it lasts over a new start. */
export async function isRolledBack({ prisma }: Database, identity: EngineIdentity) {
  const engine = await prisma.engine.findUnique({ where: { id: identity.current() } })
  return engine !== null && engine.replaces !== null && engine.reconciledAt === null
}

/** Not a job that the task has been taken off since: its case was started again. */
async function isEndedByEngine({ db }: Ctx, taskId: string): Promise<boolean> {
  const { engineId, jobKey, awaitsJob } = await db.task.findUniqueOrThrow({ where: { id: taskId } })
  if (awaitsJob) return false
  const ends = { engineId, valueType: 'JOB', key: jobKey, intent: 'CANCELED' }
  return (await db.engineRecord.count({ where: ends })) > 0
}

async function admit(ctx: Ctx, job: JobFacts): Promise<boolean> {
  const { caseId } = job
  if (caseId === null) return true
  if (job.processId.startsWith('deadline-ladder.')) return bindLadder(ctx, { ...job, caseId })
  return (await bindInstance(ctx, { ...job, caseId })) !== null
}

/** A city's scope changes when cities are added or moved: a minute late is early enough for the workers. */
function rememberActs(database: Database) {
  const rememberMs = 60_000
  const known = new Map<string, { act: Promise<Act>; until: number }>()
  return (cityCode: string): Promise<Act> => {
    const found = known.get(cityCode)
    if (found !== undefined && found.until > performance.now()) return found.act
    const act = database.scopeByCode(cityCode).then((scope) => database.actIn(scope, systemActor))
    act.catch(() => known.delete(cityCode))
    known.set(cityCode, { act, until: performance.now() + rememberMs })
    return act
  }
}

/** The sink's own connections, logged in as the application. */
export function sinkPool(appUrl: string, log: Logger): pg.Pool {
  const options = '-c plan_cache_mode=force_generic_plan'
  const pool = new pg.Pool({ connectionString: appUrl, max: 3, options, ...databasePatience })
  pool.on('error', (error) => log.warn({ err: error }, 'the record sink lost a connection'))
  return pool
}
