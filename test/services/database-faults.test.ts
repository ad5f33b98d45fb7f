import { describe, expect, test } from 'vitest'
import { databaseFaultIn } from '../../services/database-faults.ts'
import { notFound } from '../../services/errors.ts'

const fault = (facts: object, message = '') => Object.assign(new Error(message), facts)
const inPrisma = (cause: object, code = 'P2039') =>
  fault({ code, meta: { driverAdapterError: fault({ cause }) } })

describe('数据库故障 what is the database’s own fault', () => {
  test.each([
    ['a port that refuses', 'away', fault({ code: 'ECONNREFUSED', syscall: 'connect' })],
    ['a socket that is gone', 'away', fault({ code: 'ENOENT', syscall: 'connect' })],
    ['a server that shuts down', 'away', inPrisma({ code: '57P01' })],
    ['a server that is not there', 'away', inPrisma({ kind: 'DatabaseNotReachable' }, 'P2010')],
    [
      'a database that is closed to us',
      'away',
      fault({ code: 'P2039' }, 'database "zhihui" is not currently accepting connections'),
    ],
    ['a connection that broke', 'away', fault({}, 'Connection terminated unexpectedly')],
    ['a full disk', 'full', inPrisma({ code: '53100', originalCode: '53100' })],
    ['a deadlock', 'busy', inPrisma({ code: '40P01' })],
    ['the same as somebody’s cause', 'full', fault({ cause: fault({ code: '53100' }) })],
  ] as const)('%s is: %s', (_, expected, error) => {
    expect(databaseFaultIn(error)).toBe(expected)
  })

  test.each([
    ['a refusal', notFound('This case')],
    [
      'a row that is there already',
      inPrisma({ kind: 'UniqueConstraintViolation', code: '23505' }, 'P2002'),
    ],
    ['a file that is missing', fault({ code: 'ENOENT', syscall: 'open' })],
    ['no error at all', 'ECONNREFUSED'],
  ])('%s is not', (_, error) => {
    expect(databaseFaultIn(error)).toBeNull()
  })

  test('errors that name each other as cause come to an end', () => {
    const one = fault({})
    const other = fault({ cause: one })
    one.cause = other
    expect(databaseFaultIn(one)).toBeNull()
  })
})
