import { getNamedType, isInputObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rolesOf } from '../../../services/accounts/permissions.ts'
import { openBoth } from '../../prisma/catalogue.ts'
import { aWorkingCity, type WorkingCity } from '../../support/working-city.ts'
import { serve } from '../support/installation.ts'
import { type Asker, aPersonWith, everyAsker, type Served } from './askers.ts'
import { type MutationCase, mutationCases, prepareCases, withoutKey } from './mutation-cases.ts'
import { type RootField, rootFields } from './root-fields.ts'
import { rowHashes } from './row-hashes.ts'

let city: WorkingCity
let served: Served
let room: Awaited<ReturnType<typeof openBoth>>
let askers: readonly Asker[]
let columns: readonly string[]
beforeAll(async () => {
  city = await aWorkingCity()
  served = await serve(city)
  room = await openBoth(city.testDatabase)
  await prepareCases(city)
  askers = await everyAsker(city, served)
  columns = await everyColumn()
})
afterAll(async () => {
  await served.close()
  await room.close()
  await city.close()
})

const mutations = rootFields('mutation').filter(({ name }) => !(name in withoutKey))
const documentOf = ({ name, args: [input] }: RootField) =>
  `mutation ($input: ${input?.type}) { ${name}(input: $input) { __typename ... on UserError { code } } }`
const caseOf = ({ name }: RootField): MutationCase =>
  mutationCases(city)[name] ?? missing(`Give ${name} a case in mutation-cases.ts.`)
const missing = (what: string) => {
  throw new Error(what)
}

/** The city's rows; its refusals are written down and nothing else. */
async function rows() {
  const { audit_entries: _refusals, ...hashes } = await rowHashes(room.owner, city.scope.cityId)
  return hashes
}

/** The name of every column of the database, as a field of the API would have it. */
async function everyColumn() {
  const found = await room.owner(
    `SELECT DISTINCT column_name AS name FROM information_schema.columns WHERE table_schema = 'public'`,
  )
  const camel = (name: string) =>
    name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
  return found.map(({ name }) => camel(String(name)))
}

describe('角色隔离 an act that is right in itself', () => {
  test.each(mutations)('$name is refused, as data, to every role but its own', async (field) => {
    const input = await caseOf(field).input(1)
    const permission = rolesOf(field.name as Parameters<typeof rolesOf>[0])
    const before = await rows()
    for (const asker of askers.filter(({ role }) => role === null || !permission.includes(role))) {
      const { data, errors } = await asker.ask(documentOf(field), { input })
      const code = data?.[field.name].code ?? errors[0]?.extensions.code
      expect([asker.name, code]).toEqual([asker.name, asker.role ? 'FORBIDDEN' : 'NOT_SIGNED_IN'])
    }
    expect(await rows()).toEqual(before)
  })
})

describe('批量赋值 a field that an input does not have', () => {
  const portion = 40

  test.each(mutations)('is refused by $name, whatever column it names', async (field) => {
    const { by, input } = caseOf(field)
    const { ask } = await aPersonWith(city, served, { role: by, unitId: null })
    const given = await input(2)
    const before = await rows()
    for (const [taken, send] of objectsIn(field, given)) {
      const strange = columns.filter((name) => !taken.includes(name))
      for (let from = 0; from < strange.length; from += portion) {
        const some = strange.slice(from, from + portion)
        const more = Object.fromEntries(some.map((name) => [name, 'x']))
        const { data, errors } = await ask(documentOf(field), { input: send(more) })
        expect(data ?? null).toBeNull()
        expect(errors.map(({ extensions: { code } }) => code)).toEqual(
          some.map(() => 'INVALID_INPUT'),
        )
      }
    }
    expect(await rows()).toEqual(before)
  })

  test('is refused by the answers to a form, too', async () => {
    const field = mutations.find(({ name }) => name === 'completeTask') ?? missing('completeTask')
    const { by, input } = caseOf(field)
    const { ask } = await aPersonWith(city, served, { role: by, unitId: null })
    const given = await input(3)
    const before = await rows()
    for (const name of columns) {
      const { data } = await ask(documentOf(field), { input: { ...given, data: { [name]: 'x' } } })
      expect([name, data.completeTask.code]).toEqual([name, 'INVALID_INPUT'])
    }
    expect(await rows()).toEqual(before)
  })
})

type Sending = readonly [taken: readonly string[], send: (more: object) => object]

/** The input and each object inside it: its own fields, and how to send more of them. */
function objectsIn(
  { args: [arg] }: RootField,
  given: Readonly<Record<string, unknown>>,
): Sending[] {
  const type = getNamedType(arg?.type)
  if (!isInputObjectType(type)) return missing('A mutation takes one input.')
  const fields = Object.values(type.getFields())
  const known = fields.map(({ name }) => name)
  expect(known.filter((name) => name !== 'idempotencyKey' && !(name in given))).toEqual([])
  const inner = fields.flatMap((field): Sending[] => {
    const its = getNamedType(field.type)
    const value = given[field.name]
    if (!isInputObjectType(its) || !Array.isArray(value)) return []
    return [
      [
        Object.keys(its.getFields()),
        (more) => ({ ...given, [field.name]: [{ ...value[0], ...more }] }),
      ],
    ]
  })
  return [[known, (more) => ({ ...given, ...more })], ...inner]
}
