import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { addDuty } from '../../services/organizations/add-duty.ts'
import { anActor } from '../support/city.ts'
import { aWorkingCity, unitNamed, type WorkingCity } from '../support/working-city.ts'
import { aPersonWith, type Served } from './security/askers.ts'
import { serve } from './support/installation.ts'

let city: WorkingCity
let served: Served
beforeAll(async () => {
  city = await aWorkingCity()
  served = await serve(city)
})
afterAll(async () => {
  await served.close()
  await city.close()
})

const somebody = (name: string) =>
  city.act(async ({ db, city: { cityId } }) => {
    const { id } = await db.person.create({ data: { cityId, name } })
    return anActor([{ role: 'CITY_ADMINISTRATOR', unitId: null }], id)
  })

test('审计 the trail is narrowed to what one person did, alone and with an action', async () => {
  const unitId = (await unitNamed(city, '市排水服务中心')) ?? ''
  const [one, other] = [await somebody('赵六'), await somebody('钱七')]
  for (const [hour, by] of [one, other, one].entries())
    await city.actAs(by)((ctx) =>
      addDuty(ctx, {
        ...{ unitId, personId: by.id ?? '' },
        startsAt: new Date(Date.UTC(2026, 2, 3, hour)),
        endsAt: new Date(Date.UTC(2026, 2, 3, hour + 1)),
      }),
    )
  const { ask } = await aPersonWith(city, served, { role: 'AUDITOR', unitId: null })
  const found = async (personId: string, action: string | null = null) => {
    const { data, errors } = await ask(
      `query ($personId: ID!, $action: String) { audit(first: 10, personId: $personId, action: $action) {
        edges { node { action actorKind } } } }`,
      { personId, action },
    )
    return errors.length > 0
      ? errors[0]?.extensions.code
      : data.audit.edges.map(({ node }: { node: unknown }) => node)
  }
  const added = { action: 'addDuty', actorKind: 'PERSON' }
  expect(await found(encodeId('Person', one.id ?? ''))).toEqual([added, added])
  expect(await found(encodeId('Person', other.id ?? ''), 'addDuty')).toEqual([added])
  expect(await found(encodeId('Person', other.id ?? ''), 'removeDuty')).toEqual([])
  expect(await found(encodeId('OrganizationUnit', unitId))).toBe('NOT_FOUND')
})
