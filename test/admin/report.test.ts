import { describe, expect, test } from 'vitest'
import { ApiError } from '../../admin/src/api/api-error.ts'
import { keptPhotos, restoredPhotos } from '../../admin/src/photos/kept-photos.ts'
import { coordinatesIn } from '../../admin/src/report/coordinates-in.ts'
import { emptyDraft, givenPoint, hasReporter, isUntouched } from '../../admin/src/report/draft.ts'
import { lacksOf } from '../../admin/src/report/lacks-of.ts'
import { majorsIn } from '../../admin/src/report/majors-in.ts'
import { refusalOf } from '../../admin/src/report/refusal-of.ts'

describe('坐标 coordinates as people paste them', () => {
  test.each([
    ['110.995, 35.025', [110.995, 35.025]],
    ['110.995，35.025', [110.995, 35.025]],
    ['110.995 35.025', [110.995, 35.025]],
    ['35.025,110.995', [110.995, 35.025]],
    ['东经110.995° 北纬35.025°', [110.995, 35.025]],
    ['110.995', null],
    ['1, 2, 3', null],
    ['200, 35', null],
    ['运城', null],
    ['', null],
  ])('%s', (text, found) => {
    const point = coordinatesIn(text)
    expect(point && [point.longitude, point.latitude]).toEqual(found)
  })

  test('are a point only with the coordinate system of their map', () => {
    const draft = { ...emptyDraft('TELEPHONE'), coordinates: '110.995, 35.025' }
    expect(givenPoint(draft)).toBeNull()
    expect(givenPoint({ ...draft, system: 'BD09' })).toEqual({
      ...{ longitude: 110.995, latitude: 35.025 },
      coordinateSystem: 'BD09',
    })
  })
})

describe('草稿 a report that is being typed', () => {
  const whole = {
    ...emptyDraft('TELEPHONE'),
    ...{ classCode: '0102', address: '南城街道一号', description: '井盖缺失' },
  }

  test.each([
    [{}, []],
    [{ classCode: '', description: ' ' }, ['classCode', 'description']],
    [{ coordinates: '一号路' }, ['coordinates']],
    [{ coordinates: '110.9, 35' }, ['system']],
    [{ coordinates: '110.9, 35', system: 'GCJ02' }, []],
    [{ reporterPhone: '不详' }, ['reporterPhone']],
    [{ reporterPhone: '不详', source: 'VIDEO' }, []],
  ])('with %j lacks %j', (changed, lacks) => {
    expect(lacksOf({ ...whole, ...changed }).map(({ field }) => field)).toEqual(lacks)
  })

  test('is worth keeping once anything is typed; the source alone is nothing', () => {
    expect(isUntouched({ ...emptyDraft('SUPERIOR'), system: 'WGS84' })).toBe(true)
    expect(isUntouched({ ...emptyDraft('SUPERIOR'), reporterName: '李' })).toBe(false)
  })

  test('has a reporter where its source is somebody who has a name', () => {
    const named = ['TELEPHONE', 'PUBLIC', 'SUPERIOR', 'COLLECTOR', 'SENSOR'].filter((source) =>
      hasReporter(emptyDraft(source)),
    )
    expect(named).toEqual(['TELEPHONE', 'PUBLIC', 'SUPERIOR'])
  })

  test('照片 photos that were sent are found again with it, those on their way are not', () => {
    const sent = restoredPhotos('{"a1":{"name":"井盖.jpg","type":"image/jpeg"}}')
    expect(sent).toMatchObject([{ attachmentId: 'a1', state: 'SENT', preview: '/files/a1' }])
    const onItsWay = sent.map((photo) => ({ ...photo, attachmentId: null }))
    const kept = keptPhotos([...sent, ...onItsWay])
    expect(restoredPhotos(kept).map(({ file }) => file.name)).toEqual(['井盖.jpg'])
    expect([keptPhotos([]), restoredPhotos(''), restoredPhotos('broken')]).toEqual(['', [], []])
    expect(isUntouched({ ...emptyDraft('TELEPHONE'), photos: kept })).toBe(false)
  })

  test('becomes at most one case: each has a key of its own', () => {
    expect(emptyDraft('TELEPHONE').key).not.toBe(emptyDraft('TELEPHONE').key)
  })
})

test.each([
  [null, null],
  [new ApiError('CLASS_UNKNOWN', ''), ['classCode', 'reportRefusals.classCode']],
  [
    new ApiError('INVALID_INPUT', '', { field: 'latitude' }),
    ['coordinates', 'reportRefusals.outside'],
  ],
  [new ApiError('INVALID_INPUT', '', { field: 'gridCode' }), ['gridCode', 'reportRefusals.grid']],
  [new ApiError('INVALID_INPUT', '', { field: 'address' }), [null, 'errors.INVALID_INPUT']],
  [new ApiError('OFFLINE', ''), [null, 'errors.OFFLINE']],
  [new ApiError('CONDITION_UNKNOWN', ''), ['conditionNo', 'reportRefusals.conditionNo']],
  [new ApiError('CASE_CLOSED', ''), [null, 'reportRefusals.closed']],
  [new ApiError('NOT_FOUND', ''), [null, 'reportRefusals.gone']],
])('拒绝 %s is said where it belongs', (error, said) => {
  const refusal = refusalOf(error)
  expect(refusal && [refusal.field, refusal.text]).toEqual(said)
})

test('大类 major classes are told once each, those of components and matters apart', () => {
  const shared = {
    standard: '2013',
    dispatchLevel: null,
    active: true,
    majorCode: '01',
    majorNameEn: '',
    nameEn: '',
    ...{ extension: false, sourced: true },
    ...{ retiredAt: null, retiredByName: null, retiringReason: null },
  }
  const classes = [
    {
      ...shared,
      id: '1',
      kind: 'COMPONENT' as const,
      code: '0101',
      name: '上水井盖',
      majorName: '公用设施',
    },
    {
      ...shared,
      id: '2',
      kind: 'COMPONENT' as const,
      code: '0102',
      name: '雨水井盖',
      majorName: '公用设施',
    },
    {
      ...shared,
      id: '3',
      kind: 'MATTER' as const,
      code: '0101',
      name: '私搭乱建',
      majorName: '市容环境',
    },
  ]
  expect(majorsIn(classes).map(({ key, name }) => [key, name])).toEqual([
    ['COMPONENT 01', '公用设施'],
    ['MATTER 01', '市容环境'],
  ])
})
