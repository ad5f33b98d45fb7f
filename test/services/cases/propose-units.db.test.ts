import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Proposal } from '../../../services/cases/proposal.ts'
import { proposeUnits } from '../../../services/cases/propose-units.ts'
import { above, aCounty, type County } from '../../support/two-levels.ts'
import {
  aReport,
  aWorkingCity,
  manualAnswer,
  propose,
  reach,
  stored,
  take,
  type WorkingCity,
} from '../../support/working-city.ts'

let city: WorkingCity
let county: County
beforeAll(async () => {
  const founded = await aWorkingCity()
  county = await aCounty(founded)
  city = await above(founded)
})
afterAll(async () => {
  await county.close()
  await city.close()
})
/** Between the grids of the city and those of its county. */
const nowhere = { longitude: 110.995, latitude: 35.9 }

async function proposed(conditionNo: number, given: Parameters<typeof aReport>[1] = {}) {
  const caseId = await aReport(city, given)
  const task = await reach(city, caseId, 'userTask_FileCase')
  await take(city, task, { outcome: 'FILE', answers: { conditionNo } })
  const { dispatchMode } = await propose(city, caseId, conditionNo)
  const { caseFile } = await stored(city, caseId)
  const { units, passed, limitValue, limitUnit } = Proposal.parse(caseFile.proposal)
  return {
    dispatchMode,
    units: units.map(({ unitName, reasonKey }) => [unitName, reasonKey]),
    passed: passed.map(({ reasonKey }) => reasonKey),
    limit: `${limitValue} ${limitUnit}`,
    center: caseFile.secondLevelUnitId,
  }
}
type Settings = { automaticDispatch?: boolean; dispatchLevel?: 'DIRECT' | 'TWO_LEVEL' }
const settle = ({ automaticDispatch = false, dispatchLevel = 'DIRECT' }: Settings) =>
  city.act(({ db, city: { cityId } }) =>
    db.city.update({ where: { id: cityId }, data: { automaticDispatch, dispatchLevel } }),
  )
const settleClass = (dispatchLevel: 'DIRECT' | 'TWO_LEVEL' | null) =>
  city.act(({ db, city: { cityId } }) =>
    db.catalogueClass.updateMany({ where: { cityId }, data: { dispatchLevel } }),
  )

describe('责任单位建议 whom the manual proposes for a place', () => {
  const named = (name: string) => [name, 'NAMED_BY_MANUAL']
  test.each([
    ['one unit by name', 1, {}, [named('市排水服务中心')], [], '2 URGENT_HOUR'],
    [
      'two units by name',
      2,
      {},
      [named('市排水服务中心'), named('市政公用服务中心')],
      [],
      '4 WORKING_HOUR',
    ],
    ['the street of the place', 3, {}, [['南城街道', 'STREET_OF_PLACE']], [], '2 WORKING_DAY'],
    [
      'the fallback desk where no street is known',
      3,
      nowhere,
      [['兜底单位', 'FALLBACK_NOBODY_LEFT']],
      ['NOT_KNOWN'],
      '2 WORKING_DAY',
    ],
  ])('%s', async (_what, conditionNo, given, units, passed, limit) => {
    await settle({ automaticDispatch: true })
    const certain = units.length === 1 && passed.length === 0
    expect(await proposed(conditionNo, given)).toEqual({
      dispatchMode: certain ? 'AUTOMATIC' : 'DIRECT',
      ...{ units, passed, limit, center: null },
    })
  })

  test('the enforcement body of another territory is not that of a case without a place', async () => {
    await city.act(({ db, city: { cityId } }) =>
      db.organizationUnit.create({
        data: { cityId, kind: 'ENFORCEMENT', code: 'TOP', name: '市执法支队' },
      }),
    )
    const caseId = await aReport(city, nowhere)
    await take(city, await reach(city, caseId, 'userTask_FileCase'), 'FILE')
    const asked = { ...(await manualAnswer(city)), rules: ['ENFORCEMENT_BY_PLACE'] }
    await city.act((ctx) => proposeUnits(ctx, { caseId, manualAnswer: asked }))
    const { units } = Proposal.parse((await stored(city, caseId)).caseFile.proposal)
    expect(units.map(({ unitName }) => unitName)).toEqual(['兜底单位'])
  })
})

describe('派遣层级 at how many levels a case is dispatched', () => {
  test.each([
    ['the city says direct', 'DIRECT', null, {}, 'DIRECT', null],
    ['the city says two levels', 'TWO_LEVEL', null, {}, 'TWO_LEVEL', '南城区指挥中心'],
    ['the class says two levels', 'DIRECT', 'TWO_LEVEL', {}, 'TWO_LEVEL', '南城区指挥中心'],
    ['the class says direct', 'TWO_LEVEL', 'DIRECT', {}, 'DIRECT', null],
    ['nobody knows the district', 'TWO_LEVEL', null, nowhere, 'DIRECT', null],
  ] as const)('%s', async (_what, ofCity, ofClass, given, dispatchMode, name) => {
    await settle({ dispatchLevel: ofCity })
    await settleClass(ofClass)
    const center = name === null ? null : city.staff.units[name]
    expect(await proposed(1, given)).toMatchObject({ dispatchMode, center })
  })

  test('in a county that is a city of its own: through the county’s command center', async () => {
    await settle({ dispatchLevel: 'TWO_LEVEL' })
    await settleClass(null)
    const { center } = county.units
    expect(await proposed(1, county.point)).toMatchObject({ dispatchMode: 'TWO_LEVEL', center })
  })
})

describe('条目派遣方式 what a line says of dispatch goes before the city’s rule', () => {
  const say = (dispatch: 'BY_CITY' | 'AUTOMATIC' | 'PROPOSED') =>
    city.act(({ db, city: { cityId } }) =>
      db.manualEntry.updateMany({ where: { cityId }, data: { dispatch } }),
    )
  test.each([
    ['automatic, though the city does not allow it', 'AUTOMATIC', {}, 1, {}, 'AUTOMATIC'],
    ['automatic, but two units', 'AUTOMATIC', {}, 2, {}, 'DIRECT'],
    ['automatic, but the fallback desk', 'AUTOMATIC', {}, 3, nowhere, 'DIRECT'],
    ['automatic, but two levels', 'AUTOMATIC', { dispatchLevel: 'TWO_LEVEL' }, 1, {}, 'TWO_LEVEL'],
    [
      'proposed, though the city allows it',
      'PROPOSED',
      { automaticDispatch: true },
      1,
      {},
      'DIRECT',
    ],
    ['nothing: as the city does', 'BY_CITY', { automaticDispatch: true }, 1, {}, 'AUTOMATIC'],
  ] as const)('%s', async (_what, dispatch, settings, conditionNo, place, dispatchMode) => {
    await settle(settings)
    await settleClass(null)
    await say(dispatch)
    expect(await proposed(conditionNo, place)).toMatchObject({ dispatchMode })
  })
})

test('核查要求 whether the case is verified is told with the units, by the line that decided; a second run tells the same', async () => {
  await settle({})
  const verified = async (conditionNo: number, given: Parameters<typeof aReport>[1] = {}) => {
    const caseId = await aReport(city, given)
    const task = await reach(city, caseId, 'userTask_FileCase')
    await take(city, task, { outcome: 'FILE', answers: { conditionNo } })
    const told = [
      await propose(city, caseId, conditionNo),
      await propose(city, caseId, conditionNo),
    ]
    return told.map(({ verification }) => verification)
  }
  await city.act(({ db, city: { cityId } }) =>
    db.manualEntry.updateMany({
      where: { cityId, conditionNo: 1 },
      data: { verification: 'NONE' },
    }),
  )
  expect(await verified(1)).toEqual(['NONE', 'NONE'])
  expect(await verified(2)).toEqual(['ALWAYS', 'ALWAYS'])
})

test('落空告警 where the manual finds nobody the dispatchers are told, once; where it finds somebody nobody is', async () => {
  await settle({})
  const told = async (given: Parameters<typeof aReport>[1]) => {
    const caseId = await aReport(city, given)
    const task = await reach(city, caseId, 'userTask_FileCase')
    await take(city, task, { outcome: 'FILE', answers: { conditionNo: 3 } })
    for (const _ of [1, 2]) await propose(city, caseId, 3)
    const select = { kind: true, role: true, unitId: true }
    return city.act(({ db }) => db.notice.findMany({ where: { caseId }, select }))
  }
  expect(await told(nowhere)).toEqual([{ kind: 'NOBODY_FOUND', role: 'DISPATCHER', unitId: null }])
  expect(await told({})).toEqual([])
})
