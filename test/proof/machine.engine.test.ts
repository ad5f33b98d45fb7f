import { expect, test } from 'vitest'
import { falseClockLibrary } from '../support/false-clock.ts'
import { aSmallDisk } from '../support/small-disk.ts'
import { proveMachine } from './machine.ts'

const disk = await aSmallDisk(1)
await disk?.remove()
const isPossible = disk !== null && (await falseClockLibrary()) !== null

/** In the full proof each lasts a minute: `npm run proof -- machine`. */
test.skipIf(!isPossible)(
  '机器 a full disk, and a clock that jumps an hour ahead, back, behind and forward: writes are refused clearly or done, reading goes on, nothing is lost, all goes on by itself',
  async () => {
    const report = await proveMachine({ seconds: 6, casesPerSecond: 0.7 })
    console.log(JSON.stringify(report))
    expect(report.failures).toEqual([])
    expect(report.cases).toBeGreaterThan(10)
  },
  420_000,
)
