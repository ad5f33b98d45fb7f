import { type GeoRow, readGeoJson } from '../imports/read-geojson.ts'

const maxRows = 2_000

/** 读取网格 — the polygons of a GeoJSON collection; throws FILE_UNREADABLE. */
export const readGrids = (content: Uint8Array): readonly GeoRow[] => readGeoJson(content, maxRows)
