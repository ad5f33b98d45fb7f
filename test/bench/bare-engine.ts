import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { compileToDmn } from '../../services/command-manual/compile-to-dmn.ts'
import {
  type ManualClass,
  manualDecisionId,
} from '../../services/command-manual/manual-decision.ts'
import { connectEngine, type Variables } from '../../services/engine/client.ts'
import { engineCache } from '../../services/engine/find-engine.ts'
import { startEngine } from '../../services/engine/start-engine.ts'
import { bindBpmnToCity, bindDmnToCity } from '../../services/process-editions/bind-to-city.ts'
import { type ProcessModel, readModel } from '../../services/process-editions/read-model.ts'
import { readProcessFolder } from '../../services/process-editions/read-process-folder.ts'
import { deployToEngine } from '../../start/deploy.ts'
import { aDataDir, aPortBlock, forget } from './product.ts'

const cityCode = '140800'
const manual = { cityCode, edition: 1, standard: '2013' }
const kind = 'COMPONENT'
const given: Readonly<Record<string, Variables>> = {
  'propose-units': { dispatchMode: 'DIRECT', verification: 'ALWAYS', quickPath: false },
  'escalate-clocks': { nextAt: null, ended: true },
}

type Load = { readonly warmUp: number; readonly measured: number }

/** The same model on an engine alone, with workers that complete at once: cases a second. */
export async function bareLifecycles({ warmUp, measured }: Load): Promise<number> {
  const dataDir = await aDataDir()
  const port = aPortBlock()
  const engine = await startEngine({
    dataDir,
    ports: {
      gateway: port,
      command: port + 1,
      internal: port + 2,
      rest: port + 3,
      management: port + 4,
    },
    version: process.env['ZEEBE_VERSION'] ?? '8.5.8',
    cacheDir: engineCache(process.env),
    sinkUrl: null,
    controlledClock: false,
    environment: process.env,
    progress: () => undefined,
  })
  const client = await connectEngine(engine.gatewayAddress)
  try {
    return await measure(client, { warmUp, measured })
  } finally {
    await client.close()
    await engine.stop()
    await forget(dataDir)
  }
}

type Client = Awaited<ReturnType<typeof connectEngine>>

async function measure(client: Client, { warmUp, measured }: Load): Promise<number> {
  const count = warmUp + measured
  const model = await deploy(client)
  let ended = 0
  const first = new Map(
    model.officerSteps.map((step) => [step.elementId, step.outcomes[0]?.key ?? null]),
  )
  const manualDecision = manualDecisionId({ ...manual, kind, classCode: 'C0103' })
  const types = [...model.jobTypes, 'io.camunda.zeebe:userTask']
  for (const jobType of types)
    client.createWorker({
      jobType,
      fetchVariables: [],
      timeout: 30_000,
      maxJobs: 32,
      handle: async (job) => {
        const outcome = first.get(job.elementId) ?? null
        await client.completeJob(job.key, {
          ...given[jobType],
          outcome,
          manualDecisionId: manualDecision,
          conditionNo: 1,
        })
        if (jobType !== 'evaluate-case') return
        ended += 1
        if (ended === warmUp) startedAt = performance.now()
      },
    })
  let startedAt = performance.now()
  for (let started = 0; ended < count; )
    if (started < count && started - ended < 60) {
      started += 1
      await client.publishMessage({
        name: `problem-reported.city-case.${cityCode}`,
        correlationKey: String(started),
        timeToLive: 0,
        variables: { caseId: String(started), source: 'COLLECTOR' },
      })
    } else await pause(5)
  return measured / ((performance.now() - startedAt) / 1000)
}

async function deploy(client: Client): Promise<ProcessModel> {
  const folder = await readProcessFolder(path.resolve('processes/city-case'))
  const named = { name: '雨水井盖', majorCode: '01', majorName: '公用设施' }
  const classes: ManualClass[] = [{ standard: '2013', kind, code: 'C0103', ...named }]
  const decisions = await Promise.all(
    folder.decisions.map(async ({ name, xml }) => ({
      name,
      content: await bindDmnToCity(xml, cityCode),
    })),
  )
  await deployToEngine(client, [
    { name: 'city-case.bpmn', content: await bindBpmnToCity(folder.bpmn, cityCode) },
    ...decisions,
    ...compileToDmn({ ...manual, classes, entries: [] }),
  ])
  return readModel(folder.bpmn)
}
