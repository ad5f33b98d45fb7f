/** 数据库故障 — what is wrong with the database and not with the request: not there, out of room, or in each other's way. */
export type DatabaseFault = 'away' | 'full' | 'busy'

/** By the codes of Prisma, its driver adapter, PostgreSQL and the sockets below. */
const codes: readonly (readonly [DatabaseFault, RegExp])[] = [
  // disk full, out of memory, a configured limit exceeded
  ['full', /^(53100|53200|53400)$/],
  // connection exceptions, shutdown and start, too many connections, read-only while it recovers
  ['away', /^(08...|57P0.|53300|25006)$/],
  ['away', /^(P1001|P1002|P1008|P1017|P2024|P2037)$/],
  ['away', /^(DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections)$/],
  ['away', /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|connect ENOENT)$/],
  // serialization failure, deadlock, transaction expired, write conflict
  ['busy', /^(40001|40P01|P2028|P2034|TransactionWriteConflict)$/],
]
/** What the drivers say without a code of its own. */
const words =
  /Connection terminated|has encountered a connection error|timeout exceeded when trying to connect|Query read timeout|has closed the connection|not currently accepting connections/i
const deepest = 6

/** Names a database's own fault, found in an error or its causes; null for anything else. */
export function databaseFaultIn(error: unknown, depth = 0): DatabaseFault | null {
  if (!isObject(error) || depth > deepest) return null
  const named = codes.find(([, pattern]) => codesOf(error).some((code) => pattern.test(code)))
  if (named !== undefined) return named[0]
  if (words.test(textOf(error, 'message'))) return 'away'
  for (const cause of causesOf(error)) {
    const fault = databaseFaultIn(cause, depth + 1)
    if (fault !== null) return fault
  }
  return null
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

function textOf(error: object, name: 'code' | 'kind' | 'syscall' | 'message'): string {
  const value: unknown = Reflect.get(error, name)
  return typeof value === 'string' ? value : ''
}

/** A socket's file that is not there is a database that is not there; any other missing file is not. */
const codesOf = (error: object): readonly string[] => [
  textOf(error, 'code'),
  textOf(error, 'kind'),
  `${textOf(error, 'syscall')} ${textOf(error, 'code')}`,
]

function causesOf(error: object): readonly unknown[] {
  const meta = 'meta' in error && isObject(error.meta) ? error.meta : {}
  return [
    'cause' in error ? error.cause : null,
    'originalError' in error ? error.originalError : null,
    'driverAdapterError' in meta ? meta.driverAdapterError : null,
  ]
}
