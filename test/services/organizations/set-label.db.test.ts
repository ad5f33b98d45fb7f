import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stepNames } from '../../../services/organizations/labels.ts'
import { setLabel } from '../../../services/organizations/set-label.ts'
import { refusalOf } from '../../support/code-of.ts'
import { aWorkingCity, type WorkingCity } from '../../support/working-city.ts'

let city: WorkingCity
beforeAll(async () => {
  city = await aWorkingCity()
})
afterAll(() => city.close())

const filing = { kind: 'STEP', key: 'userTask_FileCase' } as const
const asModelled = { elementId: filing.key, name: '立案', nameEn: 'File case' }
const called = () =>
  city.act(async ({ db, city: { cityId } }) => (await stepNames(db, cityId))(asModelled))
const label = (given: Omit<Parameters<typeof setLabel>[1], 'kind' | 'key'>) =>
  city.act((ctx) => setLabel(ctx, { ...filing, ...given }))

describe('环节名称 a city calls its steps as it likes', () => {
  test('until it says otherwise a step is called as its model calls it', async () => {
    expect(await called()).toEqual({ name: '立案', nameEn: 'File case' })
  })

  test('renamed in one language, it keeps the model’s name in the other', async () => {
    expect(await label({ name: '登记立案', expectedVersion: 0 })).toMatchObject({ version: 1 })
    expect(await called()).toEqual({ name: '登记立案', nameEn: 'File case' })
  })

  test('an empty name is the model’s own again, and the audit keeps each name it had', async () => {
    await label({ name: '受理立案', nameEn: 'Register', expectedVersion: 1 })
    await label({ expectedVersion: 2 })
    expect(await called()).toEqual({ name: '立案', nameEn: 'File case' })
    const lines = await city.act(({ db }) =>
      db.auditEntry.findMany({ where: { action: 'setLabel' }, orderBy: { id: 'asc' } }),
    )
    expect(lines.map(({ details }) => details)).toMatchObject([
      { key: filing.key, name: '登记立案' },
      { name: '受理立案', nameEn: 'Register' },
      { name: '', nameEn: '' },
    ])
  })

  test('a name that somebody else has changed meanwhile is not overwritten', async () => {
    expect(await refusalOf(label({ name: '旧', expectedVersion: 1 }))).toBe('VERSION_CONFLICT')
    expect(await refusalOf(label({ name: '旧', expectedVersion: 0 }))).toBe('VERSION_CONFLICT')
  })
})

describe('角色名称 roles', () => {
  test('two who name one at once: the first one’s name stands, the other is told', async () => {
    const both = ['值守长', '当班长'].map((name) =>
      city
        .act((ctx) =>
          setLabel(ctx, { kind: 'ROLE', key: 'SHIFT_LEADER', name, expectedVersion: 0 }),
        )
        .then(
          () => 'SAVED',
          () => 'REFUSED',
        ),
    )
    expect((await Promise.all(both)).toSorted()).toEqual(['REFUSED', 'SAVED'])
  })

  test.each([
    ['a role that there is not', { kind: 'ROLE', key: 'MAYOR' }],
    ['a step of no model', { kind: 'STEP', key: 'userTask_Elsewhere' }],
    ['a role’s key for a step', { kind: 'STEP', key: 'LEADER' }],
  ] as const)('%s is not named', async (_what, named) => {
    const naming = city.act((ctx) => setLabel(ctx, { ...named, name: '名' }))
    expect(await refusalOf(naming)).toBe('NOT_FOUND')
  })
})
