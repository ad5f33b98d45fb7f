import pg from 'pg'
import { publishManual } from '../../../services/command-manual/publish-manual.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { aConfirmedManual } from '../command-manual/manual-in-city.ts'
import { smallManual } from '../command-manual/small-manual.ts'

/** 上级手册 — a small manual that a city has published; answers its edition. */
export async function aTemplate(city: TestCity, content = smallManual()) {
  const { id } = await aConfirmedManual(city.act, { content })
  await inForce(city, id)
  return id
}

/** In force from now on. */
export const inForce = ({ act, clock }: TestCity, editionId: string) =>
  publishManual({ act, deploy: async () => {} }, { editionId, from: clock.now })

const above = new Map<string, Promise<string>>()
/** The same for a city that has nobody above it: it is put beneath another one, once. */
export function aTemplateAbove(city: TestCity): Promise<string> {
  const { cityId } = city.scope
  const kept = above.get(cityId) ?? putBeneath(city)
  above.set(cityId, kept)
  return kept
}

async function putBeneath(city: TestCity) {
  const upper = await aCityAbove(city)
  try {
    return await aTemplate(upper)
  } finally {
    await upper.close()
  }
}

/** A city that another one is put beneath. */
export async function aCityAbove({ testDatabase: database, clock, scope }: TestCity) {
  const upper = await aCity({ database, clock })
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  try {
    await owner.query('UPDATE cities SET parent_id = $1 WHERE id = $2', [
      upper.scope.cityId,
      scope.cityId,
    ])
  } finally {
    await owner.end()
  }
  return upper
}
