/**
 * 耐心 — how long anybody waits for the database, in milliseconds: for a connection, and for an answer. A server that
 * dies in a bad moment may leave a question that nobody ever answers; who asked it would wait for ever, and with him
 * whatever he holds. Longer than the ten seconds after which the server itself gives up a statement.
 */
export const databasePatience = { connectionTimeoutMillis: 10_000, query_timeout: 15_000 } as const
