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

/** The same for a city that has nobody above it yet: it is put beneath another one. */
export async function aTemplateAbove(city: TestCity) {
  const { testDatabase: database, clock, scope } = city
  const above = await aCity({ database, clock })
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  try {
    await owner.query('UPDATE cities SET parent_id = $1 WHERE id = $2', [
      above.scope.cityId,
      scope.cityId,
    ])
    return await aTemplate(above)
  } finally {
    await owner.end()
    await above.close()
  }
}
