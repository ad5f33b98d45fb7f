import { randomUUID } from 'node:crypto'
import { getNamedType } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBoth } from '../../prisma/catalogue.ts'
import { aWorkingCity, type WorkingCity } from '../../support/working-city.ts'
import { type Client, serve } from '../support/installation.ts'
import { aPersonWith, type Served } from './askers.ts'
import { type MutationCase, mutationCases, prepareCases, withoutKey } from './mutation-cases.ts'
import { type RootField, rootFields } from './root-fields.ts'
import { rowCounts } from './row-hashes.ts'
import { fullSelection } from './selections.ts'

let city: WorkingCity
let served: Served
let room: Awaited<ReturnType<typeof openBoth>>
beforeAll(async () => {
  city = await aWorkingCity()
  served = await serve(city)
  room = await openBoth(city.testDatabase)
  await prepareCases(city)
})
afterAll(async () => {
  await served.close()
  await room.close()
  await city.close()
})

const mutations = rootFields('mutation').filter(({ name }) => !(name in withoutKey))
const documentOf = ({ name, args: [input], type }: RootField) =>
  `mutation ($input: ${input?.type}) { ${name}(input: $input) ${fullSelection(getNamedType(type), { levels: 1 })} }`

/** What is shown once. */
const tellsSecret = new Set(['createApiKey', 'issueOrderSlip', 'importPeople', 'issuePassword'])
const withoutSecret = (name: string, value: unknown) => (name === 'secret' ? undefined : value)

/** Sends what a function sends, and counts the rows that it left in each table. */
async function effectOf<T>(send: () => Promise<T>) {
  const before = await rowCounts(room.owner)
  const answers = await send()
  const after = await rowCounts(room.owner)
  const effect = Object.entries(after).map(([table, count]) => [
    table,
    count - (before[table] ?? 0),
  ])
  return { answers, effect: effect.filter(([, rows]) => rows !== 0) }
}

async function prepared(field: RootField) {
  const mutation: MutationCase | undefined = mutationCases(city)[field.name]
  if (mutation === undefined) throw new Error(`Give ${field.name} a case in mutation-cases.ts.`)
  const unitId = (await mutation.at?.()) ?? null
  const { ask } = await aPersonWith(city, served, { role: mutation.by, unitId })
  const inputs = await Promise.all([1, 2, 3, 4].map(mutation.input))
  const send = async (number: number, idempotencyKey: string, who: Client = ask) => {
    const variables = { input: { ...inputs[number], idempotencyKey } }
    const { data, errors } = await who(documentOf(field), variables)
    expect(errors).toEqual([])
    return data[field.name]
  }
  return { send }
}

describe('幂等 one key, one effect', () => {
  test.each(mutations)('$name sent five times at once is done once', async (field) => {
    const { send } = await prepared(field)
    const key = randomUUID()
    expect((await send(0, randomUUID())).__typename).toMatch(/Success$/)
    const once = await effectOf(() => send(1, randomUUID()))
    const five = await effectOf(() => Promise.all(Array.from({ length: 5 }, () => send(2, key))))
    expect(once.effect.length).toBeGreaterThan(1)
    expect(five.effect).toEqual(once.effect)
    const secrets = five.answers.filter((answer) => /"secret":"/.test(JSON.stringify(answer)))
    expect(secrets.length).toBe(tellsSecret.has(field.name) ? 1 : 0)
    const answers = five.answers.map((answer) => JSON.stringify(answer, withoutSecret))
    expect(new Set(answers).size).toBe(1)

    const other = await effectOf(() => send(3, key))
    expect(other.answers.code).toBe('IDEMPOTENCY_CONFLICT')
    expect(other.effect).toEqual([['audit_entries', 1]])
  })

  test('every mutation has a case or a reason why it needs none', () => {
    const all = rootFields('mutation').map(({ name }) => name)
    const told = [...Object.keys(mutationCases(city)), ...Object.keys(withoutKey)]
    expect(told.toSorted()).toEqual(all.toSorted())
  })

  test('signOut five times at once ends the session once', async () => {
    const { ask } = await aPersonWith(city, served, { role: 'LEADER', unitId: null })
    const signOut = () => ask('mutation { signOut { __typename } }')
    const { effect } = await effectOf(() => Promise.all(Array.from({ length: 5 }, signOut)))
    expect(effect).toEqual([['audit_entries', 1]])
  })
})
