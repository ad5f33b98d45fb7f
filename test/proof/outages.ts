import { type Outage, type OutageProof, workThroughOutages } from './endure.ts'
import { inDataDir } from './in-data-dir.ts'
import type { Demands } from './judge-outage.ts'
import type { Asker } from './open-asker.ts'
import { type InstallationBehindWays, startBehindWays } from './start-behind-ways.ts'

/** Milliseconds by which each answer of the engine comes later. */
const late = 1_500
const databaseAway: Demands = { writes: 'refused', readings: 'refused', back: 10, workers: 30 }
const engineSlow: Demands = { writes: 'either', readings: 'served', back: 60, workers: 60 }

/** 中断证明 — officers work while the database refuses connections, then while the engine answers slowly. */
export const proveOutages = (proof: OutageProof) =>
  inDataDir(async (dataDir) => {
    const installation = await startBehindWays(dataDir)
    try {
      return await workThroughOutages(installation, {
        ...{ ...proof, proof: 'outages' },
        outages: (asker) => ({
          'without a database': withoutDatabase(installation, asker),
          'with a slow engine': withSlowEngine(installation, asker),
        }),
      })
    } finally {
      await installation.stop()
    }
  })

/** One report is sent again and again until it is taken: then it is there once. */
function withoutDatabase({ database, isReady }: InstallationBehindWays, asker: Asker): Outage {
  const report = asker.aReport()
  return {
    begin: database.close,
    end: database.open,
    isFelt: async () => !(await isReady()),
    nextReport: () => report,
    demands: databaseAway,
  }
}

const withSlowEngine = ({ engine, isReady }: InstallationBehindWays, asker: Asker): Outage => ({
  // on its way there and on its way back
  begin: () => engine.slowDown(late / 2),
  end: () => engine.slowDown(0),
  isFelt: async () => {
    const askedAt = performance.now()
    await isReady()
    return performance.now() - askedAt > late / 2
  },
  nextReport: asker.aReport,
  demands: engineSlow,
})
