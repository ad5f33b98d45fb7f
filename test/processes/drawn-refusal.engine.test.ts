import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { publishProcess } from '../../services/process-editions/publish-process.ts'
import { readProcessFolder } from '../../services/process-editions/read-process-folder.ts'
import { deployProcesses } from '../../start/deploy.ts'
import { aRunningCity, type RunningCity } from '../support/running-city.ts'
import { play } from '../support/scenarios.ts'
import { drawAtBorder } from './drawn-border.ts'

const chosenByHand = 'userTask_ChooseByHand'
let city: RunningCity
beforeAll(async () => {
  city = await aRunningCity()
  const { act, scope, room } = city
  const folder = drawAtBorder(await readProcessFolder('processes/city-case'), [
    {
      ...{ at: 'serviceTask_DispatchCase', refusal: 'UNIT_NOT_ELIGIBLE' },
      ...{ goesOn: false, leadsTo: chosenByHand },
    },
  ])
  const { engineId } = inject('engine')
  await publishProcess({ act, city: scope, engineId, deploy: deployProcesses(room.client) }, folder)
})
afterAll(() => city?.close())

describe('捕获拒绝 what a designer draws behind a refusal of a step of the system', () => {
  test('happens instead of an incident: the only unit proposed does not handle cases any more', async () => {
    await city.act(({ db, city: { cityId } }) =>
      db.organizationUnit.updateMany({
        where: { cityId, kind: { in: ['STREET', 'DEPARTMENT', 'OWNER', 'DESK'] } },
        data: { kind: 'SUPERVISION_CENTER' },
      }),
    )
    const caseId = await play(city, {
      path: 'to the officer who chooses by hand',
      given: {
        ...{ source: 'COLLECTOR', className: '雨水井盖' },
        ...{ dispatchMode: 'AUTOMATIC', verification: 'ALWAYS', quickPath: false },
      },
      when: [{ userTask_FileCase: { outcome: 'FILE', data: { conditionNo: 1 } } }],
      // biome-ignore lint/suspicious/noThenProperty: given, when, then is how a scenario is written
      then: { end: 'endEvent_CaseClosed', stage: 'CLOSED' },
    })
    await city.taskAt(caseId, chosenByHand)
    const { responsibleUnitId, dispatchMode } = await city.act(({ db }) =>
      db.case.findUniqueOrThrow({ where: { id: caseId } }),
    )
    expect([dispatchMode, responsibleUnitId]).toEqual(['AUTOMATIC', null])
  })
})
