import { hostileSenders } from '../graphql/security/hostile-senders.ts'
import { knownAttacks } from '../graphql/security/known-attacks.ts'
import { plant } from '../graphql/security/plant.ts'
import { figuresOf, sendGenerated, sendHostile } from '../graphql/security/send-hostile.ts'
import { serve } from '../graphql/support/installation.ts'
import { openBoth } from '../prisma/catalogue.ts'
import { aCity } from '../support/city.ts'
import { setup } from '../support/database-server.ts'

type Proof = { readonly operations: number; readonly seed: string }
/** The API, the generator and the client of this one process. */
const megabytes = 1_536

/** 模糊测试 — hostile operations by the hundred thousand, against the API in this process. */
export async function proveFuzz({ operations, seed }: Proof) {
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
    const generated = await sendGenerated({ address, senders, count: operations, seed })
    const figures = figuresOf(generated)
    const tooLarge =
      figures.megabytes < megabytes ? [] : [`${megabytes} megabytes of memory, or more`]
    const faulty = faults.map((fault) => `a fault: ${JSON.stringify(fault)}`)
    return {
      ...{ proof: 'fuzz', seed, known: figuresOf(known), generated: figures },
      failures: [...known.problems, ...generated.problems, ...faulty, ...tooLarge],
    }
  } finally {
    await served.close()
    await room.close()
    await city.close()
    await stop()
  }
}
