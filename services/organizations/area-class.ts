import { AreaClass } from '../../prisma/generated/enums.ts'

/** 区域类别 — in a city's words. */
export const areaClassWords = {
  FIRST: '一类',
  SECOND: '二类',
  THIRD: '三类',
  FOURTH: '四类',
} as const satisfies Readonly<Record<AreaClass, string>>

/** 区域类别 — as the cell of a row: empty for none. */
export const areaClassCell = (areaClass: AreaClass | null): string =>
  areaClass === null ? '' : areaClassWords[areaClass]

const numbers = {
  FIRST: '一|1|i|first',
  SECOND: '二|2|ii|second',
  THIRD: '三|3|iii|third',
  FOURTH: '四|4|iv|fourth',
} as const satisfies Readonly<Record<AreaClass, string>>

const saidOf = (number: string) =>
  new RegExp(`^(第?(${number}) ?(类|级|class)?(区域?|地区)?|(area )?class (${number}))$`, 'iu')

/** 区域类别 — what a cell says of it, as `一类区域` or `class 1`; empty where it says nothing, null where nobody could know. */
export function readAreaClass(cell: string): AreaClass | '' | null {
  const words = cell.normalize('NFKC').trim()
  if (/^(|不限|全部|所有|all|any)$/iu.test(words)) return ''
  return Object.values(AreaClass).find((name) => saidOf(numbers[name]).test(words)) ?? null
}
