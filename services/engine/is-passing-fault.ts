/** Prisma: unreachable, timed out, closed, pool exhausted, transaction expired, write conflict. */
const prismaCodes = ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2034', 'P2037']
/** PostgreSQL: connection exceptions, serialization failure, deadlock, shutdown, too many connections. */
const databaseCodes = /^(08...|40001|40P01|57P0.|53300)$/
const socketCodes = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']

/** 暂时故障 — whether it was the database that was away or busy, and not the job that is wrong. */
export function isPassingFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return (
    prismaCodes.includes(code) ||
    socketCodes.includes(code) ||
    databaseCodes.test(code) ||
    isPassingFault(error.cause)
  )
}
