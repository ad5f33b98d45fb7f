/** 底图 — where the pictures under the maps come from, and who is to be named for them. */
export type BaseMap = {
  /** An address with {z}, {x} and {y}, of tiles in Web Mercator on WGS84 or CGCS2000. */
  readonly tiles: string
  readonly credit: string
}
