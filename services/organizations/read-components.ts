import { isJson, readGeoJson } from '../imports/read-geojson.ts'
import { readTable } from '../imports/read-table.ts'

/** 部件表一行 — as it stands in the file. */
export type ComponentRow = {
  readonly row: number
  readonly cells: Readonly<Record<keyof typeof columns, string>>
}

const columns = {
  code: { names: ['标识码', '部件编码', '编码', '代码', 'code'], needed: true },
  classCode: { names: ['小类代码', '小类编码', '小类', 'class', 'classCode'], needed: true },
  name: { names: ['部件名称', '名称', 'name'] },
  address: { names: ['地址', '位置', 'address'] },
  longitude: { names: ['经度', 'x', 'lng', 'lon', 'longitude'], needed: true },
  latitude: { names: ['纬度', 'y', 'lat', 'latitude'], needed: true },
  inCharge: { names: ['主管部门', '主管单位', 'department', 'departmentInCharge'] },
  owner: { names: ['产权单位', '权属单位', 'owner'] },
  maintainer: { names: ['养护单位', '维护单位', 'maintainer'] },
} as const
type Key = keyof typeof columns

const maxRows = 5_000

/** 读取部件表 — the lines of a table, or the points of a GeoJSON collection; throws FILE_UNREADABLE. */
export async function readComponents(content: Uint8Array): Promise<readonly ComponentRow[]> {
  if (!isJson(content)) return readTable({ content, maxRows }, columns)
  return readGeoJson(content, maxRows).map(({ row, geometry, words }) => {
    const [longitude, latitude] = pointOf(geometry)
    const cellOf = (key: Key) => {
      const names: readonly string[] = columns[key].names
      const found = names.map((name) => words.get(name.toLowerCase())).find(Boolean)
      return [key, found ?? '']
    }
    // every column has its cell
    const cells = Object.fromEntries(keys.map(cellOf)) as ComponentRow['cells']
    return { row, cells: { ...cells, longitude, latitude } }
  })
}

const keys = Object.keys(columns) as Key[] // of the record above

function pointOf(geometry: { readonly type: string; readonly coordinates?: unknown } | null) {
  const at = geometry?.type === 'Point' ? geometry.coordinates : null
  const [x, y]: unknown[] = Array.isArray(at) ? at : []
  return typeof x === 'number' && typeof y === 'number'
    ? ([String(x), String(y)] as const)
    : (['', ''] as const)
}
