import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { permissions, rolesOf } from '../../../services/accounts/permissions.ts'
import type { Asker } from './askers.ts'
import { type FourCities, fourCities } from './four-cities.ts'
import { listen } from './listen.ts'
import { canariesIn, type Planted } from './plant.ts'
import { type Operation, operationOf, type RootField, rootFields } from './root-fields.ts'

let cities: FourCities
beforeAll(async () => {
  cities = await fourCities()
})
afterAll(() => cities.close())

const subscriptions = rootFields('subscription')
const named = (name: string) => subscriptions.find((field) => field.name === name)
const may = ({ role }: Asker, { name }: RootField) =>
  permissions.some((it) => it === name && role !== null && rolesOf(it).includes(role))

/** A change in a city, told as every process hears it. */
const tell = ({ cityId, ids }: Planted, kind: string) =>
  cities.owner(
    'INSERT INTO live_events (city_id, kind, case_id, task_id, at) VALUES ($1, $2, $3, $4, now())',
    [cityId, kind, ids['cases'], ids['tasks']],
  )

const opened = (asker: Asker, operation: Operation) =>
  listen(cities.served.address, asker.headers, operation)

/** Everything said so far is told first, and then what comes. */
const fromTheFirst = ({ document, variables }: Operation): Operation => ({
  document: document.includes('$caseId')
    ? document.replace('caseId: $caseId', 'caseId: $caseId, after: "0"')
    : document.replace('workListChanged', 'workListChanged(after: "0")'),
  variables,
})

describe('城市隔离 subscriptions', () => {
  test('every one of the schema is listened to here', () => {
    expect(subscriptions.map(({ name }) => name)).toEqual([
      ...['caseChanged', 'listExportChanged', 'workListChanged'],
    ])
  })

  test.each(['caseChanged', 'workListChanged'])('%s tells of its own city only', async (name) => {
    const field = named(name)
    if (field === undefined) return expect.unreachable()
    const { askers, of, others } = cities
    const operation = fromTheFirst(operationOf(field, of('own')))
    // the planted task is a collector's; what others hear is that it is not theirs
    const hears = (asker: Asker) =>
      may(asker, field) && (name === 'caseChanged' || asker.role === 'COLLECTOR')
    const listening = await Promise.all(
      askers.map(async (asker) => ({ asker, heard: await opened(asker, operation) })),
    )
    for (const other of others) await tell(other, 'case.changed')
    await tell(of('own'), 'task.opened')
    for (const { asker, heard } of listening) {
      if (may(asker, field) && !hears(asker)) continue
      const text = await heard.until(hears(asker) ? /"kind":"task.opened"/ : /"code":"\w+"/)
      expect([asker.name, text.includes('task.opened')]).toEqual([asker.name, hears(asker)])
      const relations = canariesIn(text).map(({ relation, table }) => `${relation} ${table}`)
      expect(relations.filter((it) => /^stranger|^above (cases|tasks)/.test(it))).toEqual([])
    }
    for (const { heard } of listening) heard.close()
  })

  test.each(['stranger', 'above'] as const)(
    'to a case of a city that is %s is refused',
    async (relation) => {
      const field = named('caseChanged')
      if (field === undefined) return expect.unreachable()
      for (const asker of cities.askers) {
        const heard = await opened(asker, operationOf(field, cities.of(relation)))
        const text = await heard.until(/"code":"\w+"/)
        const code = may(asker, field) ? 'NOT_FOUND' : asker.role ? 'FORBIDDEN' : 'NOT_SIGNED_IN'
        expect([asker.name, text]).toEqual([
          asker.name,
          expect.stringContaining(`"code":"${code}"`),
        ])
        expect(canariesIn(text)).toEqual([])
        heard.close()
      }
    },
  )

  test.each(['own', 'stranger', 'above', 'below'] as const)(
    'to an export that somebody else asked for, of a city that is %s, is refused',
    async (relation) => {
      const field = named('listExportChanged')
      if (field === undefined) return expect.unreachable()
      for (const asker of cities.askers) {
        const heard = await opened(asker, operationOf(field, cities.of(relation)))
        const text = await heard.until(/"code":"\w+"/)
        const code = may(asker, field) ? 'NOT_FOUND' : asker.role ? 'FORBIDDEN' : 'NOT_SIGNED_IN'
        expect([asker.name, text]).toEqual([
          asker.name,
          expect.stringContaining(`"code":"${code}"`),
        ])
        expect(canariesIn(text)).toEqual([])
        heard.close()
      }
    },
  )
})
