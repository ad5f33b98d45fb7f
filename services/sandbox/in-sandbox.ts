import { createHash } from 'node:crypto'

/** 沙盒标识 — under which id something of a city stands in its sandbox; the salt is the run's for what is copied for one run. The database's in_sandbox says the same. */
export function inSandbox(id: string, salt = ''): string {
  const hex = createHash('md5').update(`sandbox ${salt}${id}`).digest('hex')
  // of version 8: made in a way of our own
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-8$3-8$4-$5')
}

const uuids = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g

/** 原标识 — what was read in a sandbox, with the ids of the city that it belongs to; ids that it does not have stay. */
export function fromSandbox(names: ReadonlyMap<string, string>) {
  return (read: unknown): unknown =>
    JSON.parse(JSON.stringify(read).replace(uuids, (id) => names.get(id) ?? id))
}
