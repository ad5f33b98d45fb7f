import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Role } from '../../prisma/generated/client.ts'
import { type Permission, permissions, rolesOf } from '../../services/accounts/permissions.ts'
import { anInstallation, type Client, type Installation, signedIn } from './support/installation.ts'
import { mutations, queries } from './support/root-fields.ts'

let installation: Installation
const clients = new Map<Role, Client>()
beforeAll(async () => {
  installation = await anInstallation()
  for (const role of Object.values(Role)) clients.set(role, await signedIn(installation, role))
})
afterAll(() => installation.close())

const guarded = mutations.filter(({ name }) => name !== 'signIn')
const permissionOf = (name: string) => permissions.find((permission) => permission === name)
const strangers = (permission: Permission) =>
  Object.values(Role).filter((role) => !rolesOf(permission).includes(role))

describe('权限 every query and mutation has its line in the table of permissions', () => {
  test.each([...queries, ...guarded])('$name', ({ name }) => {
    expect(permissionOf(name)).toBe(name)
  })
})

test.each(queries)(
  '权限 $name is refused to every role that the table does not name',
  async (query) => {
    for (const role of strangers(permissionOf(query.name) ?? 'viewer')) {
      const { errors } = (await clients.get(role)?.(query.document, query.variables)) ?? {}
      expect([role, errors?.[0]?.extensions.code]).toEqual([role, 'FORBIDDEN'])
    }
  },
)

test.each(guarded)(
  '权限 $name is refused, as data, to every role that the table does not name',
  async (mutation) => {
    for (const role of strangers(permissionOf(mutation.name) ?? 'viewer')) {
      const { data } = (await clients.get(role)?.(mutation.document, mutation.variables)) ?? {}
      expect([role, data[mutation.name].code]).toEqual([role, 'FORBIDDEN'])
    }
  },
)

test.each([...queries, ...guarded])(
  '未登录 $name is refused to whoever is not signed in',
  async (operation) => {
    const { errors, data, status } = await installation.ask(operation.document, operation.variables)
    expect(errors[0]?.extensions.code).toBe('NOT_SIGNED_IN')
    expect(data ?? null).toBeNull()
    expect(status).toBe(401)
  },
)

test('未登录 the schema is not told to whoever is not signed in', async () => {
  const introspection = '{ __schema { types { name } } }'
  expect((await installation.ask(introspection)).errors[0]?.extensions.code).toBe('NOT_SIGNED_IN')
  const { data } = (await clients.get('LEADER')?.(introspection)) ?? {}
  expect(data.__schema.types.length).toBeGreaterThan(50)
})

test('举报人 the reporter’s telephone is read by who confirms or judges, not by the department', async () => {
  expect(rolesOf('readReporter')).not.toContain('DEPARTMENT_OFFICER')
  expect(rolesOf('readReporter')).not.toContain('API_CLIENT')
})
