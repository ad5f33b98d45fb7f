/** 备份失败 — why nothing was saved or restored; the message says what to do. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
}

export const folderExists = (folder: string) =>
  new BackupError(
    `${folder} exists already. Nothing was saved. Name a folder that does not exist yet.`,
  )
export const notSaved = (folder: string, cause: unknown) =>
  new BackupError(
    `The backup could not be written to ${folder}: ${reason(cause)}. Nothing was kept of it. ` +
      'Mend that, or name another folder, then repeat.',
    { cause },
  )
export const rowsHidden = (tables: readonly string[]) =>
  new BackupError(
    `The owner of the database may not read every row of ${tables.join(', ')}. Nothing was saved. ` +
      'Repeat with a DATABASE_URL whose login is a superuser.',
  )
export const noBackup = (folder: string, why: string) =>
  new BackupError(
    `${folder} is no backup that can be restored: ${why}. Nothing was restored. ` +
      'Name the whole folder that “backup” wrote, unchanged.',
  )
export const fileDiffers = (folder: string, key: string) =>
  noBackup(folder, `its file files/${key} is missing or was altered`)
export const otherVersion = (missing: readonly string[], unknown: readonly string[]) =>
  new BackupError(
    `This backup is of another version of Zhihui (${differences(missing, unknown)}). Nothing was restored. ` +
      'Restore it with the version that wrote it; the next start of this version then brings it up to date.',
  )
export const notEmpty = (tables: readonly string[]) =>
  new BackupError(
    `This installation is not empty: there are rows in ${tables.join(', ')}. Nothing was restored. ` +
      'Restore into an empty database, or an empty DATA_DIR.',
  )
export const rowsDiffer = (table: string) =>
  new BackupError(
    `The rows of ${table} read back otherwise than they were saved. Nothing was restored. Try another server.`,
  )
export const notRestored = (cause: unknown) =>
  new BackupError(
    `The restore failed: ${reason(cause)}. Nothing was restored; the database is as before. ` +
      (isLocked(cause)
        ? 'Stop the installation that uses this database, then repeat.'
        : 'Mend that, then repeat.'),
    { cause },
  )

const differences = (missing: readonly string[], unknown: readonly string[]) =>
  [
    ...missing.map((name) => `it has no ${name}`),
    ...unknown.map((name) => `this version has no ${name}`),
  ].join(', ')

const isLocked = (cause: unknown) =>
  cause instanceof Error && 'code' in cause && cause.code === '55P03'

function reason(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause)
  return text.includes('ENOSPC') ? 'the disk is full' : text.replace(/\.$/, '')
}
