import type { JobHelpers } from 'graphile-worker'
import type { Logger } from 'pino'
import { z } from 'zod'
import { performBulkAct } from '../services/bulk-acts/perform-bulk-act.ts'
import { endDueRounds } from '../services/command-manual/settle-rounds.ts'
import { systemActor } from '../services/ctx.ts'
import type { Database } from '../services/database.ts'
import { databaseFaultIn } from '../services/database-faults.ts'
import { performChange } from '../services/deadlines/perform-change.ts'
import { runQueue } from '../services/engine/run-queue.ts'
import { wakeWork } from '../services/engine/wake-work.ts'
import { expireExports } from '../services/exports/expire-exports.ts'
import { writeExport } from '../services/exports/write-export.ts'
import { runExamples } from '../services/manual-examples/run-examples.ts'
import { runTrial } from '../services/manual-trials/run-trial.ts'

type Surroundings = {
  readonly database: Database
  readonly ownerUrl: string
  /** Where exported lists are written. */
  readonly exportsFolder: string
  readonly log: Logger
}
const BulkWork = z.object({ cityCode: z.string(), bulkActId: z.uuid() })
const ExportWork = z.object({ cityCode: z.string(), exportId: z.uuid() })
const ChangeWork = z.object({ cityCode: z.string(), changeId: z.uuid() })
const ExamplesWork = z.object({ cityCode: z.string(), runId: z.uuid() })
const TrialWork = z.object({ cityCode: z.string(), trialId: z.uuid() })
/** A database that is away or full fails nothing for good. */
const mayPass = (error: unknown) => ['away', 'full'].includes(databaseFaultIn(error) ?? '')
const everyTenMinutes = ['expire-exports', 'end-manual-rounds']
  .map((task) => `*/10 * * * * ${task} ?max=3`)
  .join('\n')

/** 后台工作 — what officers have asked for and do not wait for, until it is stopped. */
export async function startBackgroundWork({
  database,
  ownerUrl,
  exportsFolder,
  log,
}: Surroundings) {
  const folder = exportsFolder
  const inCity = async (cityCode: string) => {
    const scope = await database.scopeByCode(cityCode)
    const actAs = database.actIn.bind(null, scope)
    return { db: database.read(scope), act: actAs(systemActor), actAs }
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
      await runExamples((await inCity(cityCode)).act, runId)
    },
    'apply-change': async (payload: unknown, { job: { attempts } }: JobHelpers) => {
      const { cityCode, changeId } = ChangeWork.parse(payload)
      const { act } = await inCity(cityCode)
      await performChange(act, { changeId, attempt: attempts, mayPass })
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
    { schema: 'graphile_worker', tasks, concurrency: 2, crontab: everyTenMinutes },
  )
  const waking = wakeWork({ ownerUrl, log })
  return {
    stop: async () => {
      await waking.stop()
      await queue.stop()
    },
  }
}
