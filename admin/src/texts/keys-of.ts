/** The keys of a table, typed. */
export const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) =>
  Object.keys(table) as Key[]

/** What comes from an address, where it is a key of the table. */
export const keyIn = <Key extends string>(table: Readonly<Record<Key, unknown>>, given: unknown) =>
  keysOf(table).find((key) => key === given)
