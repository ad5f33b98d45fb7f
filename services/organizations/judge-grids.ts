import type { AreaClass, CoordinateSystem } from '../../prisma/generated/enums.ts'
import { type Flaw, type ImportedLine, refusedLine } from '../imports/imported-line.ts'
import { type KnownUnit, namedUnit } from '../imports/named-unit.ts'
import type { GeoRow } from '../imports/read-geojson.ts'
import { readAreaClass } from './area-class.ts'
import { toWgs84 } from './coordinates.ts'
import type { Extent } from './judge-components.ts'
import { centerOf, type Ring, ringOf } from './rings.ts'

/** 网格行 — a grid that nothing speaks against, its corners in WGS84. */
export type ReadGrid = {
  readonly row: number
  readonly label: string
  readonly code: string
  readonly name: string
  readonly streetId: string
  /** Null where the file says nothing of it. */
  readonly areaClass: AreaClass | null
  readonly ring: Ring
}
/** What a file of grids is held against. */
export type GridNet = {
  readonly system: CoordinateSystem
  readonly streets: readonly (KnownUnit & { readonly areaCode: string | null })[]
  /** Around the grids that are known; null for a city without any. */
  readonly extent: Extent | null
}
export type JudgedGrid =
  | { readonly ok: true; readonly grid: ReadGrid }
  | { readonly ok: false; readonly line: ImportedLine }

const codePattern = /^\d{15}$/
/** A new part of the city lies beside the known ones: so many degrees at most. */
const beside = 0.5

/** 审核网格 — each feature as it can be kept, or why not. */
export function judgeGrids(rows: readonly GeoRow[], net: GridNet): readonly JudgedGrid[] {
  const met = new Set<string>()
  return rows.map((row) => {
    const code = wordIn(row, ['code', '网格代码', '网格编码', '标识码', 'bgcode', '代码'])
    const name = wordIn(row, ['name', '网格名称', '名称', 'bgname'])
    const label = code || name
    const read = met.has(code)
      ? ({ problem: 'CODE_TWICE', value: code } satisfies Flaw)
      : readGrid(row, { code, name }, net)
    if ('problem' in read) return { ok: false, line: refusedLine({ row: row.row, label }, read) }
    met.add(code)
    return { ok: true, grid: { ...read, row: row.row, label } }
  })
}

const wordIn = ({ words }: GeoRow, names: readonly string[]): string =>
  names.map((name) => words.get(name.toLowerCase())).find(Boolean) ?? ''

type Named = { readonly code: string; readonly name: string }

function readGrid(
  row: GeoRow,
  { code, name }: Named,
  net: GridNet,
): Omit<ReadGrid, 'row' | 'label'> | Flaw {
  if (code === '') return { problem: 'CODE_MISSING' }
  if (!codePattern.test(code)) return { problem: 'CODE_MALFORMED', value: code }
  const street = streetOf(row, code, net.streets)
  if ('problem' in street) return street
  const classWords = wordIn(row, ['area class', 'area_class', 'areaClass', '区域类别', '类别'])
  const areaClass = readAreaClass(classWords)
  if (areaClass === null) return { problem: 'AREA_CLASS_UNKNOWN', value: classWords.slice(0, 60) }
  const given = ringOf(row.geometry)
  if (given === null) return { problem: 'SHAPE_INVALID', value: row.geometry?.type ?? '' }
  const ring = given.map((point) => toWgs84({ ...point, system: net.system }))
  if (net.extent !== null && !isNear(ring, net.extent)) {
    const { longitude, latitude } = centerOf(ring)
    return { problem: 'OUTSIDE_CITY', value: `${longitude.toFixed(4)}, ${latitude.toFixed(4)}` }
  }
  return {
    ...{ code, name: name || code, streetId: street.id, ring },
    areaClass: areaClass || null,
  }
}

function streetOf(row: GeoRow, code: string, streets: GridNet['streets']): { id: string } | Flaw {
  const text = wordIn(row, ['street', '街道', '所属街道', '街道代码'])
  const named = namedUnit(text, streets)
  if (named !== null) return named
  const byArea = streets.find(({ areaCode }) => areaCode !== null && code.startsWith(areaCode))
  return byArea ?? { problem: 'STREET_UNKNOWN', value: text || code.slice(0, 9) }
}

function isNear(ring: Ring, { west, south, east, north }: Extent): boolean {
  const { longitude: x, latitude: y } = centerOf(ring)
  return x >= west - beside && x <= east + beside && y >= south - beside && y <= north + beside
}
