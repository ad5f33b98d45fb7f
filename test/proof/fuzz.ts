import { hostileSenders } from '../graphql/security/hostile-senders.ts'
import { knownAttacks } from '../graphql/security/known-attacks.ts'
import { plant } from '../graphql/security/plant.ts'
import { reportOf, sendGenerated, sendHostile } from '../graphql/security/send-hostile.ts'
import { serve } from '../graphql/support/installation.ts'
import { openBoth } from '../prisma/catalogue.ts'
import { aCity } from '../support/city.ts'
import { setup } from '../support/database-server.ts'

const count = Number(process.env['PROOF_OPERATIONS'] ?? 100_000)
const gigabyte = 2 ** 30

/** 模糊测试 — hostile operations by the hundred thousand, against the API in this process. */
export async function fuzz(): Promise<{ readonly failures: readonly string[] }> {
  const seed = Number(process.env['PROOF_SEED'] ?? Date.now()) % 2 ** 31
  console.error(`fuzz seed ${seed}`)
  const urls = { databaseServer: '', appLogin: '' }
  const stop = await setup({ provide: (name, url) => void Object.assign(urls, { [name]: url }) })
  const database = { ownerUrl: urls.databaseServer, appUrl: urls.appLogin, drop: async () => {} }
  const city = await aCity({ database })
  const room = await openBoth(database)
  await plant(room.owner, 'own', city.scope.cityId)
  const served = await serve(city)
  try {
    const { address, faults } = served
    const senders = await hostileSenders(city, served)
    const known = await sendHostile({ address, senders, requests: knownAttacks })
    console.error(reportOf('known attacks', known))
    const generated = await sendGenerated({ address, senders, seed, count })
    console.error(reportOf('generated operations', generated))
    const tooLarge = generated.largestMemory < gigabyte ? [] : ['more than a gigabyte of memory']
    const faulty = faults.map((fault) => `a fault: ${JSON.stringify(fault)}`)
    return { failures: [...known.problems, ...generated.problems, ...faulty, ...tooLarge] }
  } finally {
    await served.close()
    await room.close()
    await city.close()
    await stop()
  }
}
