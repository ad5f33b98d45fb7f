import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openBoth } from '../../prisma/catalogue.ts'
import { aCity } from '../../support/city.ts'
import { silentChannels } from '../../support/silent-channels.ts'
import { serve } from '../support/installation.ts'
import { everyAsker } from './askers.ts'
import { type Planted, plant } from './plant.ts'

/**
 * 四城 — the city that asks, one above it, one below it and one that is neither, each with a row of every
 * table; askers of every kind in the first.
 */
export async function fourCities() {
  const above = await aCity()
  const { testDatabase: database, clock } = above
  const city = await aCity({ database, clock, parentId: above.scope.cityId })
  const below = await aCity({ database, clock, parentId: city.scope.cityId })
  const stranger = await aCity({ database, clock })
  const { owner, close } = await openBoth(database)
  const planted: Planted[] = []
  for (const [relation, { scope }] of Object.entries({
    own: city,
    above,
    below,
    stranger,
  } as const))
    planted.push(await plant(owner, relation as Planted['relation'], scope.cityId))
  const exportsFolder = await mkdtemp(path.join(tmpdir(), 'zhihui-exports-'))
  const served = await serve(city, { channels: silentChannels, exportsFolder })
  const of = (relation: Planted['relation']) => {
    const found = planted.find((it) => it.relation === relation)
    if (found === undefined) throw new Error(`No city ${relation}`)
    return found
  }
  return {
    ...{ city, served, owner, of, exportsFolder },
    others: [of('above'), of('below'), of('stranger')],
    askers: await everyAsker(city, served),
    close: async () => {
      await served.close()
      await rm(exportsFolder, { recursive: true, force: true })
      await close()
      for (const it of [city, below, stranger, above]) await it.close()
    },
  }
}
export type FourCities = Awaited<ReturnType<typeof fourCities>>
