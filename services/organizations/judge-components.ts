import type { CoordinateSystem } from '../../prisma/generated/enums.ts'
import { closest } from '../imports/closest.ts'
import { type Flaw, type ImportedLine, refusedLine } from '../imports/imported-line.ts'
import { type KnownUnit, namedUnit } from '../imports/named-unit.ts'
import { toWgs84 } from './coordinates.ts'
import type { Point } from './distance.ts'
import type { ComponentRow } from './read-components.ts'

/** 部件行 — a line that nothing speaks against, its point in WGS84; null where the file says nothing. */
export type ReadComponent = Point & {
  readonly row: number
  readonly label: string
  readonly code: string
  readonly classCode: string
  readonly name: string
  readonly address: string
  readonly departmentInChargeId: string | null
  readonly ownerId: string | null
  readonly maintainerId: string | null
}
/** What a component file is held against. */
export type Register = {
  readonly system: CoordinateSystem
  readonly units: readonly KnownUnit[]
  /** Component classes by their code. */
  readonly classes: ReadonlyMap<string, string>
  /** Around all unit grids; null for a city without grids, which takes any point. */
  readonly extent: Extent | null
}
export type Extent = {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}
export type JudgedComponent =
  | { readonly ok: true; readonly component: ReadComponent }
  | { readonly ok: false; readonly line: ImportedLine }

const codePattern = /^[\w-]{4,32}$/

/** 审核部件行 — each line as it can be kept, or why not. */
export function judgeComponents(
  rows: readonly ComponentRow[],
  register: Register,
): readonly JudgedComponent[] {
  const met = new Set<string>()
  return rows.map(({ row, cells }) => {
    const label = cells.code || cells.name || cells.address
    const read = met.has(cells.code)
      ? ({ problem: 'CODE_TWICE', value: cells.code } satisfies Flaw)
      : readComponent(cells, register)
    if ('problem' in read) return { ok: false, line: refusedLine({ row, label }, read) }
    met.add(read.code)
    return { ok: true, component: { ...read, row, label } }
  })
}

type Cells = ComponentRow['cells']

function readComponent(
  cells: Cells,
  register: Register,
): Omit<ReadComponent, 'row' | 'label'> | Flaw {
  const { code, classCode, name, address } = cells
  if (code === '') return { problem: 'CODE_MISSING' }
  if (!codePattern.test(code)) return { problem: 'CODE_MALFORMED', value: code }
  const className = register.classes.get(classCode)
  if (className === undefined) return unknownClass(classCode, register)
  const point = pointOf(cells, register)
  if ('problem' in point) return point
  const bodies = bodiesOf(cells, register.units)
  if ('problem' in bodies) return bodies
  return { code, classCode, name: name || className, address, ...point, ...bodies }
}

function unknownClass(value: string, { classes }: Register): Flaw {
  const byName = [...classes].find(([, name]) => name === value)?.[0]
  return {
    problem: 'CLASS_UNKNOWN',
    value,
    suggestion: byName ?? closest(value, [...classes.keys()]),
  }
}

function pointOf({ longitude, latitude }: Cells, { system, extent }: Register): Point | Flaw {
  const given = { longitude: Number(longitude), latitude: Number(latitude) }
  const value = `${longitude}, ${latitude}`
  if (longitude === '' || latitude === '' || (!isOnEarth(given) && !isOnEarth(turned(given))))
    return { problem: 'POINT_MISSING', value }
  const point = isOnEarth(given) ? toWgs84({ ...given, system }) : given
  if (isOnEarth(given) && (extent === null || isInside(point, extent))) return point
  const meant = extent !== null && isInside(turned(given), extent)
  return { problem: 'OUTSIDE_CITY', value, suggestion: meant ? `${latitude}, ${longitude}` : null }
}

const isOnEarth = ({ longitude, latitude }: Point) =>
  Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90

/** With longitude and latitude in each other's columns. */
const turned = ({ longitude, latitude }: Point): Point => ({
  longitude: latitude,
  latitude: longitude,
})

const isInside = ({ longitude: x, latitude: y }: Point, { west, south, east, north }: Extent) =>
  x >= west && x <= east && y >= south && y <= north

const bodies = [
  ['departmentInChargeId', 'inCharge'],
  ['ownerId', 'owner'],
  ['maintainerId', 'maintainer'],
] as const
type Bodies = Pick<ReadComponent, (typeof bodies)[number][0]>

function bodiesOf(cells: Cells, units: readonly KnownUnit[]): Bodies | Flaw {
  const found: Record<keyof Bodies, string | null> = {
    departmentInChargeId: null,
    ownerId: null,
    maintainerId: null,
  }
  for (const [key, column] of bodies) {
    const unit = namedUnit(cells[column], units)
    if (unit !== null && 'problem' in unit) return unit
    found[key] = unit?.id ?? null
  }
  return found
}
