import { readFileSync } from 'node:fs'
import { isInputObjectType, isNonNullType, isUnionType } from 'graphql'
import { describe, expect, test } from 'vitest'
import { schema } from '../../graphql/schema.ts'
import { schemaText } from '../../graphql/schema-text.ts'
import { refusalCodes } from '../../services/errors.ts'

const mutations = Object.values(schema.getMutationType()?.getFields() ?? {})
const inputOf = (mutation: (typeof mutations)[number]) => {
  const type = mutation.args.find(({ name }) => name === 'input')?.type
  const inner = isNonNullType(type) ? type.ofType : type
  return isInputObjectType(inner) ? Object.keys(inner.getFields()) : []
}
const withoutKey = new Set(['signIn', 'signOut', 'changePassword'])

describe('接口 the written schema', () => {
  test('is the one that the code makes', () => {
    const written = readFileSync(new URL('../../graphql/schema.graphql', import.meta.url), 'utf8')
    expect(written).toBe(schemaText())
  })

  test.each(mutations.filter(({ name }) => !withoutKey.has(name)))(
    '幂等 $name takes an idempotency key',
    (mutation) => {
      expect(inputOf(mutation)).toContain('idempotencyKey')
    },
  )

  test.each(mutations)('拒绝 $name answers its refusals as data', ({ type }) => {
    const inner = isNonNullType(type) ? type.ofType : type
    const members = isUnionType(inner) ? inner.getTypes() : []
    expect(members.flatMap((member) => member.getInterfaces().map(({ name }) => name))).toContain(
      'UserError',
    )
  })

  test('拒绝码 has the closed list of codes', () => {
    const codes = schema.getType('RefusalCode')
    const values = codes && 'getValues' in codes ? codes.getValues().map(({ name }) => name) : []
    expect(values.toSorted()).toEqual(refusalCodes.toSorted())
  })
})
