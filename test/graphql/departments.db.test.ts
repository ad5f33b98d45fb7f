import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { aUnitBelow } from '../support/department.ts'
import { aCaseAt, aWorkingCity, unitNamed, type WorkingCity } from '../support/working-city.ts'
import { type Asker, aPersonWith, type Served } from './security/askers.ts'
import { serve } from './support/installation.ts'

let city: WorkingCity
let served: Served
let unitId: string
let section: string
let askers: Readonly<Record<'officer' | 'below' | 'handler' | 'other' | 'dispatcher', Asker>>
beforeAll(async () => {
  city = await aWorkingCity()
  served = await serve(city)
  unitId = await unitNamed(city, '市排水服务中心')
  section = await aUnitBelow(city, unitId, '管网科', 'SECTION')
  const other = await unitNamed(city, '市政公用服务中心')
  const at = (role: 'DEPARTMENT_OFFICER' | 'HANDLER' | 'DISPATCHER', where: string) =>
    aPersonWith(city, served, { role, unitId: where })
  askers = {
    officer: await at('DEPARTMENT_OFFICER', unitId),
    below: await at('HANDLER', section),
    handler: await at('HANDLER', unitId),
    other: await at('DEPARTMENT_OFFICER', other),
    dispatcher: await at('DISPATCHER', unitId),
  }
})
afterAll(async () => {
  await served.close()
  await city.close()
})

const page = `query ($id: ID!) { case(id: $id) {
  mayIssueOrderSlip tasks { id status mayAppoint mayGiveBack appointed { name } hops { toUnit { name } } } } }`

async function offered({ ask }: Asker, caseId: string) {
  const { data, errors } = await ask(page, { id: encodeId('Case', caseId) })
  expect(errors).toEqual([])
  const task = data.case.tasks.find(({ status }: { status: string }) => status === 'OPEN')
  return [task.mayAppoint, task.mayGiveBack, data.case.mayIssueOrderSlip]
}

test('可办操作 the page of a case offers each what they may arrange, before and after it is passed down', async () => {
  const { caseId, task } = await aCaseAt(city, 'userTask_HandleCase')
  const { officer, below, handler, other, dispatcher } = askers
  for (const asker of [below, handler, other, dispatcher])
    expect([asker.name, await offered(asker, caseId)]).toEqual([asker.name, [false, false, false]])
  expect(await offered(officer, caseId)).toEqual([true, false, true])
  const input = {
    taskId: encodeId('Task', task.id),
    unitId: encodeId('OrganizationUnit', section),
  }
  const { data } = await officer.ask(
    'mutation ($input: PassDownInput!) { passDown(input: $input) { __typename } }',
    { input },
  )
  expect(data.passDown.__typename).toBe('PassDownSuccess')
  expect(await offered(officer, caseId)).toEqual([true, true, true])
  expect(await offered(below, caseId)).toEqual([false, true, false])
  for (const asker of [handler, other, dispatcher])
    expect([asker.name, await offered(asker, caseId)]).toEqual([asker.name, [false, false, false]])
})

test('人选 the people of the unit and below are offered by name, the units below it too', async () => {
  const { task } = await aCaseAt(city, 'userTask_HandleCase')
  const { data } = await askers.officer.ask(
    'query ($id: ID!) { handlerChoices(taskId: $id) { name roles { unit { name } } } lowerUnits(taskId: $id) { name } }',
    { id: encodeId('Task', task.id) },
  )
  const places = data.handlerChoices.map(
    ({ roles }: { roles: { unit: { name: string } }[] }) => roles[0]?.unit.name,
  )
  expect(places.toSorted()).toEqual(['市排水服务中心', '管网科'].toSorted())
  expect(data.lowerUnits).toEqual([{ name: '管网科' }])
})
