import { Camunda8 } from '@camunda8/sdk'
import { confirmPhrases } from '../../services/command-manual/confirm-phrases.ts'
import { manualDecisionId } from '../../services/command-manual/manual-decision.ts'
import { publishManual } from '../../services/command-manual/publish-manual.ts'
import { connectEngine } from '../../services/engine/client.ts'
import { engineCache } from '../../services/engine/find-engine.ts'
import { startEngine } from '../../services/engine/start-engine.ts'
import { deployDecisions } from '../../start/deploy.ts'
import { meanings, realManual } from '../services/command-manual/real-manual.ts'
import { aCity, type TestCity } from '../support/city.ts'
import { importFile } from '../support/import-file.ts'
import { largeManual } from './large-manual.ts'
import { ownDatabase } from './own-database.ts'
import { aDataDir, aPortBlock, forget } from './product.ts'
import { percentile, print } from './report.ts'

const street = '南城街道'
const leastLines = 5_000
const evaluations = 1_000
const day = (on: string) => new Date(`${on}T00:00:00Z`)

/** 手册编译 — a manual of more than 5,000 lines, some with a place, a season, hours, a class of area or a grade: seconds to import and to publish; milliseconds of one decision, in it and in the demo's manual. */
export async function manualDecisions(): Promise<void> {
  const dataDir = await aDataDir()
  const { database, stop } = await ownDatabase()
  const city = await aCity({ database })
  const engine = await anEngine(dataDir)
  const client = await connectEngine(engine.gatewayAddress)
  try {
    await city.act(({ db, city: { cityId } }) =>
      db.organizationUnit.create({ data: { cityId, kind: 'STREET', code: 'S1', name: street } }),
    )
    const publishing = { act: city.act, deploy: deployDecisions.bind(null, client) }
    const demo = await published({ city, publishing, from: '2026-01-01' }, await realManual())
    const large = await published(
      { city, publishing, from: '2026-02-01' },
      await largeManual(street),
    )
    const { lines } = large
    if (lines < leastLines) throw new Error(`The manual has ${lines} lines only.`)
    print({ bench: 'manual-import', value: large.imported, unit: 's', limit: 30, lines })
    print({ bench: 'manual-publish', value: large.inForce, unit: 's', limit: 30, lines })
    for (const [bench, { editionId }] of [
      ['manual-decision-demo', demo],
      ['manual-decision-large', large],
    ] as const) {
      const took = await evaluate(engine.gatewayAddress, await questions(city, editionId))
      const [value, p50] = [percentile(took, 0.95), percentile(took, 0.5)]
      print({ bench, value, unit: 'ms p95', limit: 15, p50, evaluations })
    }
  } finally {
    await client.close()
    await engine.stop()
    await city.close()
    await stop()
    await forget(dataDir)
  }
}

async function anEngine(dataDir: string) {
  const port = aPortBlock()
  return startEngine({
    dataDir,
    ports: {
      ...{ gateway: port, command: port + 1, internal: port + 2, rest: port + 3 },
      management: port + 4,
    },
    version: process.env['ZEEBE_VERSION'] ?? '8.5.8',
    cacheDir: engineCache(process.env),
    sinkUrl: null,
    controlledClock: false,
    environment: process.env,
    progress: () => undefined,
  })
}

type Publishing = {
  readonly city: TestCity
  readonly publishing: Parameters<typeof publishManual>[0]
  readonly from: string
}

async function published({ city, publishing, from }: Publishing, content: Buffer) {
  const file = { ...meanings, name: `${from}.xlsx`, title: from, content }
  const began = performance.now()
  const { edition, entries: lines } = await importFile(city.act, file)
  const imported = (performance.now() - began) / 1_000
  const { id: editionId, version: expectedVersion } = edition ?? { id: '', version: 0 }
  await city.act((ctx) => confirmPhrases(ctx, { editionId, expectedVersion }))
  const compiled = performance.now()
  await publishManual(publishing, { editionId, from: day(from), reason: 'bench' })
  return { editionId, lines, imported, inForce: (performance.now() - compiled) / 1_000 }
}

/** Every line in turn, by day and by night, in its street and elsewhere. */
const questions = (city: TestCity, editionId: string) =>
  city.act(async ({ db, city: { cityCode } }) => {
    const { number, standard } = await db.manualEdition.findUniqueOrThrow({
      where: { id: editionId },
    })
    const entries = await db.manualEntry.findMany({ where: { editionId }, orderBy: { id: 'asc' } })
    const { id: streetId } = await db.organizationUnit.findFirstOrThrow({ where: { name: street } })
    return entries.map(({ kind, classCode, conditionNo }, index) => ({
      decisionId: manualDecisionId({ cityCode, edition: number, standard, kind, classCode }),
      variables: {
        ...{ conditionNo, districtId: '', streetId: index % 2 === 0 ? streetId : '' },
        ...{ areaClass: index % 5 === 0 ? 'FIRST' : 'SECOND' },
        ...{ grade: index % 7 === 0 ? 'MAJOR' : 'ORDINARY' },
        ...{ monthDay: index % 3 === 0 ? 101 : 701, minuteOfDay: (index * 97) % 1_440 },
      },
    }))
  })

type Question = Awaited<ReturnType<typeof questions>>[number]

async function evaluate(gatewayAddress: string, asked: readonly Question[]) {
  const zeebe = new Camunda8({
    ...{ ZEEBE_GRPC_ADDRESS: `grpc://${gatewayAddress}`, ZEEBE_ADDRESS: '' },
    ...{ CAMUNDA_AUTH_STRATEGY: 'NONE', CAMUNDA_OAUTH_DISABLED: true, CAMUNDA_LOG_LEVEL: 'none' },
  }).getZeebeGrpcApiClient()
  const took: number[] = []
  try {
    const step = Math.max(1, Math.floor(asked.length / evaluations))
    const some = Array.from({ length: evaluations }, (_, at) => asked[(at * step) % asked.length])
    for (const question of [...some.slice(0, evaluations / 10), ...some]) {
      if (question === undefined) throw new Error('The manual has no lines.')
      const from = performance.now()
      const { failureMessage } = await zeebe.evaluateDecision(question)
      if (failureMessage) throw new Error(failureMessage)
      took.push(performance.now() - from)
    }
  } finally {
    await zeebe.close()
  }
  return took.slice(evaluations / 10)
}
