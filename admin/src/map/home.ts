import { boxOfGrids, type Grid } from './grids.ts'
import { boxAround, type World, type WorldBox } from './mercator.ts'

const china = { min: { x: 0.7, y: 0.32 }, max: { x: 0.88, y: 0.45 } }

/** 全图 — all grids; of a city without any, all that stands on the map; the country, where there is nothing. */
export const homeOf = (grids: readonly Grid[], places: readonly World[]): WorldBox =>
  boxOfGrids(grids) ?? boxAround(places) ?? china
