import { expect, test } from 'vitest'
import { refusalIn } from '../../graphql/refusal-in.ts'
import { Prisma } from '../../prisma/generated/client.ts'

const told = (message: string, code: string) =>
  refusalIn(new Prisma.PrismaClientKnownRequestError(message, { code, clientVersion: '7' }))

test('a database that is away is not taken for a text that cannot be stored, whatever its port', () => {
  expect(told("Can't reach database server at /data/.s.PGSQL.22021", 'P1001')).toBeNull()
  expect(told("Can't reach database server at /data/.s.PGSQL.57014", 'P1001')).toBeNull()
})

test('a sign that the database cannot store is refused; what took too long may be repeated, and nothing of it was done', () => {
  expect(told('Raw query failed. Code: `22021`. Message: `invalid byte`', 'P2010')).toMatchObject({
    code: 'INVALID_INPUT',
  })
  expect(told('Raw query failed. Code: `57014`. Message: `canceled`', 'P2010')).toMatchObject({
    code: 'OVERLOADED',
    message: expect.stringMatching(/too long.*Nothing was changed.*repeat/),
  })
})
