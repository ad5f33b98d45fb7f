/** 数据库启动失败 — why the database cannot be used; the message says what to do. */
export class DatabaseStartError extends Error {
  override readonly name = 'DatabaseStartError'
}

export const noEmbeddedDatabase = (platform: string, cause: unknown) =>
  new DatabaseStartError(
    `No embedded PostgreSQL for this platform (${platform}). Run npm ci again, or set DATABASE_URL to a PostgreSQL 18.`,
    { cause },
  )
export const noDatabaseUser = () =>
  new DatabaseStartError(
    'PostgreSQL does not run as root, and there is no user postgres or nobody here.',
  )
export const folderClosed = (folder: string, uid: number) =>
  new DatabaseStartError(
    `The database does not run as root, and its user (${uid}) may not enter ${folder}. ` +
      'Open the folders above it (chmod o+x), or choose another DATA_DIR.',
  )
export const folderNotMade = (folder: string, cause: unknown) =>
  new DatabaseStartError(
    `PostgreSQL could not make its folder ${folder} and left nothing there: ${fatalLine(cause)} ` +
      'Mend that, or choose another DATA_DIR.',
    { cause },
  )
export const databaseNotStarted = (port: number, words: string) =>
  new DatabaseStartError(
    words.includes('Address already in use')
      ? `Port ${port} for the database is taken by another program. Stop it, or choose another PORT.`
      : `PostgreSQL did not start. The end of its log says:\n${words.slice(-1500)}`,
  )
export const databaseUnreachable = (url: string, cause: unknown) => {
  const { host, pathname } = new URL(url)
  return new DatabaseStartError(
    `The database ${host}${pathname} cannot be used (${reason(cause)}). Nothing was changed. ` +
      'Start it or correct DATABASE_URL; without DATABASE_URL Zhihui brings its own.',
    { cause },
  )
}
export const databaseTooOld = () =>
  new DatabaseStartError(
    'This database is older than PostgreSQL 18. Upgrade it, or unset DATABASE_URL.',
  )
export const migrationRefused = (name: string, why: string, cause?: unknown) =>
  new DatabaseStartError(`Migration ${name} ${why}`, { cause })

const reason = (cause: unknown) =>
  cause instanceof Error && cause.message !== '' ? cause.message : 'no answer'

/** What the program itself calls fatal; else its first line. */
function fatalLine(cause: unknown): string {
  const lines = reason(cause).split('\n')
  const line = lines.find((one) => /FATAL|error:/.test(one)) ?? lines[0] ?? ''
  return `${line.replace(/^.*(FATAL|error):\s*/, '').replace(/\.$/, '')}.`
}
