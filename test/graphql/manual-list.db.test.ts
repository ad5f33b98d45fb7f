import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { aCityAbove, aTemplate } from '../services/manual-inheritance/a-template.ts'
import type { TestCity } from '../support/city.ts'
import { aWorkingCity, type WorkingCity } from '../support/working-city.ts'
import { aPersonWith, type Served } from './security/askers.ts'
import { serve } from './support/installation.ts'

let city: WorkingCity
let above: TestCity
let served: Served
beforeAll(async () => {
  city = await aWorkingCity()
  above = await aCityAbove(city)
  served = await serve(city)
})
afterAll(async () => {
  await served.close()
  await above.close()
  await city.close()
})

test('手册版本列表 a city lists its own editions, not those of the place above', async () => {
  const template = encodeId('ManualEdition', await aTemplate(above))
  const own = await city.act(({ db }) =>
    db.manualEdition.findMany({ where: { cityId: city.scope.cityId } }),
  )
  const { ask } = await aPersonWith(city, served, { role: 'CITY_ADMINISTRATOR', unitId: null })
  const { data } = await ask('{ manualEditions(first: 50) { edges { node { id } } } }')
  const listed = data.manualEditions.edges.map(({ node }: { node: { id: string } }) => node.id)
  expect(listed).toEqual(own.map(({ id }) => encodeId('ManualEdition', id)))
  expect(listed).not.toContain(template)
})
