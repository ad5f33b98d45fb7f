import type { AreaClass } from '../generated/enums.ts'
import type { DemoCity } from './demo-cities.ts'
import { seedId } from './seed-id.ts'
import type { SeededUnit } from './seeded-units.ts'

/** 单元网格 — a rectangle of about 270 by 280 meters. */
export type Cell = {
  readonly code: string
  readonly name: string
  readonly streetId: string
  readonly areaClass: AreaClass
  readonly west: number
  readonly south: number
}
/** 责任网格 — a community: the three unit grids that one collector patrols. */
export type Beat = {
  readonly id: string
  readonly code: string
  readonly name: string
  /** What its collector signs in as. */
  readonly collector: string
  readonly cells: readonly Cell[]
}

export const cellWidth = 0.003
export const cellHeight = 0.0025
const communities = ['红旗', '河东', '槐树凹', '圣惠', '铺安', '涑水', '中条', '条山', '禹西']
const rows = [0, 1, 2]
const columns = [0, 1, 2]
/** Of a street's three communities, from the south: the further from its center, the lower. */
const classes = ['FIRST', 'SECOND', 'THIRD'] as const
const padded = (number: number) => String(number).padStart(3, '0')

/** A city's streets stand side by side; each has three communities, one above the other, of three grids. */
export function beatsOf(city: DemoCity, units: readonly SeededUnit[]): Beat[] {
  const streets = units.filter(({ kind }) => kind === 'STREET')
  return streets.flatMap((street, at) =>
    rows.map((row) => {
      const code = `${street.areaCode ?? street.code}${padded(row + 1)}`
      const community = communities[(at * rows.length + row) % communities.length]
      const name = `${street.name.replace(/(办事处|人民政府)$/u, '')}${community}社区`
      return {
        ...{ code, name },
        id: seedId(city.code, 'beat', code),
        collector: `collector${at * rows.length + row + 1}`,
        cells: columns.map((column) => ({
          code: `${code}${padded(column + 1)}`,
          name: `${name}第${column + 1}网格`,
          streetId: street.id,
          areaClass: classes[row] ?? 'THIRD',
          west: city.corner.longitude + (at * columns.length + column) * cellWidth,
          south: city.corner.latitude + row * cellHeight,
        })),
      }
    }),
  )
}
