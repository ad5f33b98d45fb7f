import { afterAll, beforeAll, expect, test } from 'vitest'
import { ReadSteps } from '../../admin/src/api/generated/operations.ts'
import { officerStepsIn } from '../../admin/src/work-list/officer-steps.ts'
import { aCity, type TestCity } from '../support/city.ts'
import { aWorkingCity, type WorkingCity } from '../support/working-city.ts'
import { type Asker, aPersonWith, type Served } from './security/askers.ts'
import { serve } from './support/installation.ts'

let city: WorkingCity
let county: TestCity
let served: Served
beforeAll(async () => {
  city = await aWorkingCity()
  const { testDatabase: database, clock, scope } = city
  county = await aCity({ database, clock, parentId: scope.cityId })
  served = await serve(city)
})
afterAll(async () => {
  await served.close()
  await county.close()
  await city.close()
})

const editions = (processId: string, from: number, names: readonly string[]) =>
  city.act(({ db, city: { cityId }, now }) =>
    db.processEdition.createMany({
      data: names.map((name, index) => ({
        ...{ cityId, processId, number: from + index, deployedAt: now() },
        ...{ xml: '<bpmn/>', hash: `${processId}-${from + index}` },
        steps: [{ elementId: `userTask_${name}`, name, nameEn: name }],
      })),
    }),
  )
const stepsOf = async ({ ask }: Asker) => {
  const { data, errors } = await ask(ReadSteps)
  expect(errors).toEqual([])
  return officerStepsIn(data.processes).map(({ elementId }) => elementId)
}

test('环节 the steps of every process can be chosen, however many editions another one has', async () => {
  await editions('a-process', 1, [...Array.from({ length: 60 }, () => 'Former'), 'Newest'])
  await editions('z-process', 1, ['Last'])
  const officer = await aPersonWith(city, served, { role: 'SHIFT_LEADER', unitId: null })
  const steps = await stepsOf(officer)
  expect(steps).toEqual(
    expect.arrayContaining(['userTask_Newest', 'userTask_FileCase', 'userTask_Last']),
  )
  expect(steps).not.toContain('userTask_Former')
})

test('二级派遣 a county that works on the city’s cases can choose the city’s steps, too', async () => {
  const officer = await aPersonWith(county, served, { role: 'DISPATCHER', unitId: null })
  expect(await stepsOf(officer)).toContain('userTask_DispatchCase')
  const { data } = await officer.ask('{ processes { processId } }')
  expect(data.processes).toEqual([])
})
