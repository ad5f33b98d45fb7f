import { randomInt } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBoth } from '../../prisma/catalogue.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { serve } from '../support/installation.ts'
import type { Served } from './askers.ts'
import { hostileSenders } from './hostile-senders.ts'
import { knownAttacks } from './known-attacks.ts'
import { plant } from './plant.ts'
import { figuresOf, type Sender, sendGenerated, sendHostile } from './send-hostile.ts'

/** `npm run proof -- fuzz` sends 100,000. */
const count = 5_000
const patience = 120_000
const seed = process.env['PROOF_SEED'] ?? String(randomInt(2 ** 31))
let city: TestCity
let served: Served
let senders: readonly Sender[]
beforeAll(async () => {
  city = await aCity()
  const room = await openBoth(city.testDatabase)
  await plant(room.owner, 'own', city.scope.cityId)
  await room.close()
  served = await serve(city)
  senders = await hostileSenders(city, served)
})
afterAll(async () => {
  await served.close()
  await city.close()
})

test('已知攻击 every known attack is refused or answered, and tells nothing of the inside', async () => {
  const { address, faults } = served
  for (const sender of new Set([senders[0], senders.at(-1)])) {
    const outcome = await sendHostile({
      address,
      senders: sender ? [sender] : [],
      requests: knownAttacks,
    })
    console.log(`known attacks of ${sender?.name}`, figuresOf(outcome))
    expect(outcome.problems).toEqual(new Map())
  }
  expect(faults).toEqual([])
})

test(
  `恶意操作 ${count} generated operations are refused or answered, and tell nothing of the inside`,
  async () => {
    console.log(`PROOF_SEED=${seed} repeats it`)
    const { address, faults } = served
    const outcome = await sendGenerated({ address, senders, seed, count })
    const figures = figuresOf(outcome)
    console.log('generated operations', figures)
    expect(outcome.problems, `seed ${seed}`).toEqual(new Map())
    expect(faults).toEqual([])
    expect(figures.answered).toBeGreaterThan(count / 10)
    expect((await fetch(`${address}/healthz`)).status).toBe(200)
  },
  patience,
)
