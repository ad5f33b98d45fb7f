import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assignRole } from '../../../services/accounts/assign-role.ts'
import { setPassword } from '../../../services/accounts/set-password.ts'
import { aCity, type TestCity } from '../../support/city.ts'

let city: TestCity
beforeAll(async () => {
  city = await aCity()
})
afterAll(() => city.close())

const aPersonId = () =>
  city.act(async (ctx) => {
    const { id } = await ctx.db.person.create({ data: { cityId: ctx.city.cityId, name: '李四' } })
    return id
  })

describe('角色 roles', () => {
  test('given twice are held once', async () => {
    const personId = await aPersonId()
    const given = { personId, role: 'DISPATCHER', unitId: null } as const
    await city.act((ctx) => assignRole(ctx, given))
    await city.act((ctx) => assignRole(ctx, given))
    expect(await city.act((ctx) => ctx.db.roleAssignment.count({ where: { personId } }))).toBe(1)
  })

  test('三员 the second of the three administrators’ roles is refused', async () => {
    const personId = await aPersonId()
    await city.act((ctx) => assignRole(ctx, { personId, role: 'AUDITOR', unitId: null }))
    await expect(
      city.act((ctx) => assignRole(ctx, { personId, role: 'SYSTEM_ADMINISTRATOR', unitId: null })),
    ).rejects.toMatchObject({ code: 'SEPARATION_OF_DUTIES' })
  })
})

describe('密码 a password', () => {
  test('shorter than eight characters is refused', async () => {
    const personId = await aPersonId()
    await expect(
      city.act((ctx) => setPassword(ctx, { personId, login: 'short', password: '1234567' })),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'password' })
  })

  test('of somebody in another city cannot be set', async () => {
    const personId = await aPersonId()
    const other = await aCity({ database: city.testDatabase })
    await expect(
      other.act((ctx) => setPassword(ctx, { personId, login: 'foreign', password: 'long enough' })),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await other.close()
  })
})
