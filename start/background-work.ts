import type { JobHelpers } from 'graphile-worker'
import type { Logger } from 'pino'
import { z } from 'zod'
import { performBulkAct } from '../services/bulk-acts/perform-bulk-act.ts'
import type { DmnResource } from '../services/command-manual/compile-to-dmn.ts'
import { endDueRounds } from '../services/command-manual/settle-rounds.ts'
import { systemActor } from '../services/ctx.ts'
import type { Database } from '../services/database.ts'
import { databaseFaultIn } from '../services/database-faults.ts'
import { performChange } from '../services/deadlines/perform-change.ts'
import { runQueue } from '../services/engine/run-queue.ts'
import { wakeWork } from '../services/engine/wake-work.ts'
import { DomainError } from '../services/errors.ts'
import { expireExports } from '../services/exports/expire-exports.ts'
import { writeExport } from '../services/exports/write-export.ts'
import { runExamples } from '../services/manual-examples/run-examples.ts'
import { runTrial } from '../services/manual-trials/run-trial.ts'
import type { ModelRoom } from '../services/process-drafts/publish-draft.ts'
import { takeDueReleases } from '../services/releases/take-effect.ts'

type Surroundings = {
  readonly database: Database
  readonly ownerUrl: string
  /** Where exported lists are written. */
  readonly exportsFolder: string
  /** Where releases take effect. */
  readonly models: ModelRoom
  readonly deployDecisions: (resources: readonly DmnResource[]) => Promise<void>
  readonly log: Logger
}
const BulkWork = z.object({ cityCode: z.string(), bulkActId: z.uuid() })
const ExportWork = z.object({ cityCode: z.string(), exportId: z.uuid() })
const ChangeWork = z.object({ cityCode: z.string(), changeId: z.uuid() })
const ExamplesWork = z.object({ cityCode: z.string(), runId: z.uuid() })
const TrialWork = z.object({ cityCode: z.string(), trialId: z.uuid() })
/** A database that is away or full fails nothing for good. */
const mayPass = (error: unknown) => ['away', 'full'].includes(databaseFaultIn(error) ?? '')
/** A release waits for the engine, too. */
const comesBack = (error: unknown) =>
  databaseFaultIn(error) !== null ||
  (error instanceof DomainError && error.code === 'ENGINE_UNAVAILABLE')
const regularly = [
  ...['expire-exports', 'end-manual-rounds'].map((task) => `*/10 * * * * ${task} ?max=3`),
  '* * * * * take-due-releases ?max=1',
].join('\n')

/** 后台工作 — what officers have asked for and do not wait for, until it is stopped. */
export async function startBackgroundWork({
  database,
  ownerUrl,
  exportsFolder,
  models,
  deployDecisions,
  log,
}: Surroundings) {
  const folder = exportsFolder
  const inCity = async (cityCode: string) => {
    const scope = await database.scopeByCode(cityCode)
    const actAs = database.actIn.bind(null, scope)
    return { db: database.read(scope), act: actAs(systemActor), actAs }
  }
  const sandboxes = {
    ...{ engineId: models.engineId, deploy: models.deploy, deployDecisions },
    enter: async (cityId: string) => {
      const scope = await database.scopeOf(cityId)
      return { scope, actAs: database.actIn.bind(null, scope) }
    },
  }
  const tasks = {
    'perform-bulk-act': async (payload: unknown) => {
      const { cityCode, bulkActId } = BulkWork.parse(payload)
      await performBulkAct(await inCity(cityCode), bulkActId)
    },
    'write-export': async (payload: unknown) => {
      const { cityCode, exportId } = ExportWork.parse(payload)
      await writeExport({ ...(await inCity(cityCode)), folder }, exportId)
    },
    'try-manual': async (payload: unknown) => {
      const { cityCode, trialId } = TrialWork.parse(payload)
      await runTrial((await inCity(cityCode)).act, trialId)
    },
    'run-manual-examples': async (payload: unknown) => {
      const { cityCode, runId } = ExamplesWork.parse(payload)
      await runExamples((await inCity(cityCode)).act, sandboxes, runId)
    },
    'apply-change': async (payload: unknown, { job: { attempts } }: JobHelpers) => {
      const { cityCode, changeId } = ChangeWork.parse(payload)
      const { act } = await inCity(cityCode)
      await performChange(act, { changeId, attempt: attempts, mayPass })
    },
    'take-due-releases': async () => {
      const room = { models, deployDecisions, mayPass: comesBack }
      const alarm = (what: string, release: object) => log.error(release, what)
      for (const code of await database.cityCodes())
        await takeDueReleases({ ...(await inCity(code)), ...room, alarm })
    },
    'expire-exports': async () => {
      for (const code of await database.cityCodes())
        await expireExports({ ...(await inCity(code)), folder })
    },
    'end-manual-rounds': async () => {
      for (const code of await database.cityCodes()) await (await inCity(code)).act(endDueRounds)
    },
  }
  const queue = await runQueue(
    { ownerUrl, log },
    { schema: 'graphile_worker', tasks, concurrency: 2, crontab: regularly },
  )
  const waking = wakeWork({ ownerUrl, log })
  return {
    stop: async () => {
      await waking.stop()
      await queue.stop()
    },
  }
}
