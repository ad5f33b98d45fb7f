import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assignRole } from '../../services/accounts/assign-role.ts'
import { endSubstitution, nameSubstitute } from '../../services/accounts/name-substitute.ts'
import { savePerson } from '../../services/accounts/save-person.ts'
import type { Actor } from '../../services/ctx.ts'
import { somebodyAt } from '../support/department.ts'
import { anInstallation, type Client, type Installation, signedIn } from './support/installation.ts'

const day = (on: string) => new Date(`${on}T00:00:00+08:00`)

let installation: Installation
let leader: Client
let administrator: Actor
beforeAll(async () => {
  installation = await anInstallation()
  const { city } = installation
  administrator = await somebodyAt(city, 'CITY_ADMINISTRATOR', null)
  const [personId, first, second] = [
    await somebody('钱七'),
    await somebody('孙八'),
    await somebody('李九'),
  ]
  await city.actAs(administrator)((ctx) =>
    assignRole(ctx, {
      ...{ personId, role: 'DISPATCHER' },
      ...{ startsAt: day('2026-03-02'), endsAt: day('2026-03-06') },
    }),
  )
  await replace({ personId, substituteId: first }, ['2026-03-03', '2026-03-04'])
  await replace({ personId, substituteId: second }, ['2026-03-07', '2026-03-09'])
  // ended before it began
  const never = await replace({ personId, substituteId: second }, ['2026-03-03', '2026-03-05'])
  await city.act((ctx) => endSubstitution(ctx, never))
  city.clock.now = day('2026-04-01')
  leader = await signedIn(installation, 'LEADER')
})
afterAll(() => installation.close())

const somebody = (name: string) =>
  installation.city.act(async (ctx) => (await savePerson(ctx, { name, unitId: null })).personId)

type Both = { readonly personId: string; readonly substituteId: string }

const replace = (both: Both, [from, to]: readonly [from: string, to: string]) =>
  installation.city.actAs(administrator)((ctx) =>
    nameSubstitute(ctx, { ...both, startsAt: day(from), endsAt: day(to) }),
  )

const holders = async (from: string, to: string) => {
  const { data } = await leader(
    `query ($from: DateTime!, $to: DateTime!) { roleHolders(role: DISPATCHER, from: $from, to: $to) {
      person { name }
      substitutions(from: $from, to: $to) {
        startsAt endsAt grantedAt substitute { name } person { name } grantedBy { name } } } }`,
    { from: day(from).toISOString(), to: day(to).toISOString() },
  )
  return data.roleHolders
}

describe('历任 who acted in a role', () => {
  test('on a past day is found by the role: in whose place, from when to when, and who had granted it', async () => {
    expect(await holders('2026-03-02', '2026-03-04')).toEqual([
      {
        person: { name: '钱七' },
        substitutions: [
          {
            ...{ startsAt: '2026-03-02T16:00:00.000Z', endsAt: '2026-03-03T16:00:00.000Z' },
            ...{ grantedAt: '2026-03-02T02:00:00.000Z', substitute: { name: '孙八' } },
            ...{ person: { name: '钱七' }, grantedBy: { name: 'CITY_ADMINISTRATOR 王五' } },
          },
        ],
      },
    ])
  })

  test('is nobody on a day of the role without a substitute, nor once it was held no more', async () => {
    expect(await holders('2026-03-04', '2026-03-05')).toEqual([
      { person: { name: '钱七' }, substitutions: [] },
    ])
    expect(await holders('2026-03-07', '2026-03-08')).toEqual([])
    const [held] = await holders('2026-03-05', '2026-03-08')
    expect(held.substitutions).toEqual([])
  })
})
