import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assignRole } from '../../../services/accounts/assign-role.ts'
import { savePerson } from '../../../services/accounts/save-person.ts'
import { setPersonActive } from '../../../services/accounts/set-person-active.ts'
import { addDuty } from '../../../services/organizations/add-duty.ts'
import { copyDutyWeek } from '../../../services/organizations/copy-duty-week.ts'
import { onDuty } from '../../../services/organizations/on-duty.ts'
import { removeDuty } from '../../../services/organizations/remove-duty.ts'
import { refusalOf } from '../../support/code-of.ts'
import { aWorkingCity, type WorkingCity } from '../../support/working-city.ts'

let city: WorkingCity
let unitId: string
beforeAll(async () => {
  city = await aWorkingCity()
  unitId = city.staff.units['指挥中心'] ?? ''
})
afterAll(() => city.close())

const at = (moment: string) => new Date(`${moment}:00+08:00`)
const somebody = async (name: string) => {
  const { personId } = await city.act((ctx) => savePerson(ctx, { name, unitId }))
  await city.act((ctx) => assignRole(ctx, { personId, role: 'DISPATCHER', unitId }))
  return personId
}
const plan = (personId: string, from: string, to: string, days = 1) =>
  city.act((ctx) => addDuty(ctx, { unitId, personId, startsAt: at(from), endsAt: at(to), days }))
const thoseAt = async (moment: string) => {
  const duties = await city.act(({ db }) => onDuty(db, { at: at(moment), unitIds: [unitId] }))
  return duties.map(({ name }) => name)
}

describe('值班 who is on duty', () => {
  test('from the first instant of a duty to its last, and nobody before or after', async () => {
    await plan(await somebody('甲'), '2026-03-02T08:00', '2026-03-02T20:00')
    expect(await thoseAt('2026-03-02T07:59')).toEqual([])
    expect(await thoseAt('2026-03-02T08:00')).toEqual(['甲'])
    expect(await thoseAt('2026-03-02T20:00')).toEqual([])
  })

  test('a night goes on into the next day, several days in a row are as many duties', async () => {
    const { added } = await plan(await somebody('乙'), '2026-03-03T20:00', '2026-03-04T08:00', 3)
    expect(added).toBe(3)
    expect(await thoseAt('2026-03-06T07:00')).toEqual(['乙'])
    expect(await thoseAt('2026-03-06T09:00')).toEqual([])
  })

  test('nobody is on duty twice at once at one office', async () => {
    const personId = await somebody('丙')
    await plan(personId, '2026-04-01T08:00', '2026-04-01T20:00')
    const again = plan(personId, '2026-04-01T19:00', '2026-04-01T23:00')
    expect(await refusalOf(again)).toBe('INVALID_INPUT')
    await plan(personId, '2026-04-01T20:00', '2026-04-01T23:00')
  })

  test('two who plan the same at once: it is planned once', async () => {
    const personId = await somebody('丁')
    const both = [1, 2].map(() =>
      plan(personId, '2026-04-02T08:00', '2026-04-02T20:00').then(
        () => 'PLANNED',
        () => 'REFUSED',
      ),
    )
    expect((await Promise.all(both)).toSorted()).toEqual(['PLANNED', 'REFUSED'])
  })

  test('taken back, a duty is no duty; whoever has left has none', async () => {
    const personId = await somebody('戊')
    await plan(personId, '2026-04-03T08:00', '2026-04-03T20:00', 2)
    const first = await city.act(({ db }) =>
      db.duty.findFirstOrThrow({ where: { personId }, orderBy: { startsAt: 'asc' } }),
    )
    await city.act((ctx) => removeDuty(ctx, { dutyId: first.id }))
    expect(await thoseAt('2026-04-03T12:00')).toEqual([])
    const again = city.act((ctx) => removeDuty(ctx, { dutyId: first.id }))
    expect(await refusalOf(again)).toBe('NOT_FOUND')
    expect(await thoseAt('2026-04-04T12:00')).toEqual(['戊'])
    await city.act((ctx) => setPersonActive(ctx, { personId, active: false }))
    expect(await thoseAt('2026-04-04T12:00')).toEqual([])
    const late = plan(personId, '2026-04-05T08:00', '2026-04-05T20:00')
    expect(await refusalOf(late)).toBe('INVALID_INPUT')
  })

  test.each([
    ['that ends before it begins', '2026-05-01T20:00', '2026-05-01T08:00', 1],
    ['longer than two days', '2026-05-01T08:00', '2026-05-04T08:00', 1],
    ['on no day', '2026-05-01T08:00', '2026-05-01T20:00', 0],
    ['on more than a month of days', '2026-05-01T08:00', '2026-05-01T20:00', 32],
  ])('a duty %s is refused', async (_what, from, to, days) => {
    expect(await refusalOf(plan(await somebody('己'), from, to, days))).toBe('INVALID_INPUT')
  })

  test('another city’s office or people are not planned with', async () => {
    const personId = await somebody('庚')
    const hours = { startsAt: at('2026-05-01T08:00'), endsAt: at('2026-05-01T20:00') }
    const elsewhere = city.act((ctx) => addDuty(ctx, { unitId: personId, personId, ...hours }))
    expect(await refusalOf(elsewhere)).toBe('NOT_FOUND')
    const nobody = city.act((ctx) => addDuty(ctx, { unitId, personId: unitId, ...hours }))
    expect(await refusalOf(nobody)).toBe('NOT_FOUND')
  })
})

describe('复制到下周 a week once more', () => {
  test('what is planned then already stays, and a second time adds nothing', async () => {
    const personId = await somebody('辛')
    await plan(personId, '2026-06-01T08:00', '2026-06-01T20:00', 3)
    await plan(personId, '2026-06-09T10:00', '2026-06-09T12:00')
    const copy = () =>
      city.act((ctx) => copyDutyWeek(ctx, { unitId, from: at('2026-06-01T00:00') }))
    expect(await copy()).toMatchObject({ added: 2, kept: 1 })
    expect(await thoseAt('2026-06-10T19:00')).toEqual(['辛'])
    expect(await copy()).toMatchObject({ added: 0, kept: 3 })
  })
})
