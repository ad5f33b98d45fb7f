import { copyFile } from 'node:fs/promises'
import path from 'node:path'
import { aPortBlock } from '../bench/product.ts'
import { aFalseClock, type FalseClock } from '../support/false-clock.ts'
import { aSmallDisk, type SmallDisk } from '../support/small-disk.ts'
import { type Enduring, type Outage, type OutageProof, workThroughOutages } from './endure.ts'
import { inDataDir } from './in-data-dir.ts'
import { startToKill } from './installation.ts'
import { type Demands, isServed } from './judge-outage.ts'
import type { Asker } from './open-asker.ts'
import { until } from './until.ts'

const megabyte = 1024 * 1024
const hour = 3_600
/** Room for a database, an engine and what they write meanwhile. */
const diskMegabytes = 3_000
/** Less than the product wants to be left: 256 MB. */
const left = 128 * megabyte
const diskFull: Demands = { writes: 'refused', readings: 'served', back: 10, workers: 30 }
/** While the engine is started again because of the clock there may be too much going on at once. */
const clockWrong: Demands = { writes: 'either', readings: 'served', back: 10, workers: 30 }

/** 机器证明 — officers work while the disk of application, database and engine is full, and while the clock of all three jumps an hour ahead, back, behind and forward again. */
export const proveMachine = (proof: OutageProof) =>
  inDataDir(async (dataDir) => {
    const clock = await aFalseClock(dataDir)
    if (clock === null) throw new Error('No clock can be told wrong here: install libfaketime.')
    const disk = await aSmallDisk(diskMegabytes)
    if (disk === null) throw new Error('No small disk can be mounted here: it takes a superuser.')
    try {
      return await workOn({ disk, clock }, proof)
    } finally {
      await copyFile(path.join(disk.folder, 'app.log'), path.join(dataDir, 'app.log'))
      await disk.remove()
    }
  })

type Machine = { readonly disk: SmallDisk; readonly clock: FalseClock }

async function workOn({ disk, clock }: Machine, proof: OutageProof) {
  const { environment } = clock
  const installation = await startToKill({
    ...{ port: aPortBlock(), dataDir: disk.folder },
    environment,
  })
  try {
    return await workThroughOutages(installation, {
      ...{ ...proof, proof: 'machine' },
      outages: (asker) => ({
        'on a full disk': onFullDisk(installation, asker, disk),
        'with a clock that is an hour ahead': withClock(installation, asker, { clock, by: hour }),
        'with a clock that is an hour behind': withClock(installation, asker, { clock, by: -hour }),
      }),
    })
  } finally {
    await installation.stop()
  }
}

/** One report is sent again and again until it is taken: then it is there once. */
function onFullDisk(installation: Enduring, asker: Asker, disk: SmallDisk): Outage {
  const report = asker.aReport()
  return {
    begin: async () => {
      await disk.fill(left)
      const isRefused = async () => !isServed(await asker.write(report))
      await until(installation, isRefused, 'nobody notices that the disk is full')
    },
    end: disk.makeRoom,
    isFelt: async () => (await asker.write(report)).text.includes('STORAGE_FULL'),
    nextReport: () => report,
    demands: diskFull,
  }
}

type Jump = { readonly clock: FalseClock; readonly by: number }

function withClock(installation: Enduring, asker: Asker, { clock, by }: Jump): Outage {
  const isOff = async () => Math.abs((await secondsAhead(installation.address)) - by) < hour / 2
  return {
    begin: async () => {
      await clock.jump(by)
      await until(installation, isOff, 'the clock has not jumped')
    },
    end: () => clock.jump(0),
    isFelt: isOff,
    nextReport: asker.aReport,
    demands: clockWrong,
  }
}

/** How much later it is there than here, by what its answers say. */
async function secondsAhead(address: string): Promise<number> {
  const answer = await fetch(`${address}/healthz`)
  await answer.arrayBuffer()
  return (Date.parse(answer.headers.get('date') ?? '') - Date.now()) / 1_000
}
