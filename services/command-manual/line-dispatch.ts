import type { LineDispatch } from '../../prisma/generated/enums.ts'

/** 派遣方式 — of a line, in the manual's words. */
export const dispatchWords = {
  BY_CITY: '按本市规定',
  AUTOMATIC: '自动派遣',
  PROPOSED: '建议派遣',
} as const satisfies Readonly<Record<LineDispatch, string>>

/** 派遣方式 — as the cell of a row: empty where the line says nothing. */
export const dispatchCell = (dispatch: LineDispatch): string =>
  dispatch === 'BY_CITY' ? '' : dispatchWords[dispatch]

const says: readonly (readonly [LineDispatch, RegExp])[] = [
  ['BY_CITY', /^(|按?(本市|城市)(规定)?|默认|无|(by )?city|default|\/|[-—]+)$/iu],
  ['AUTOMATIC', /^(自动(派遣)?|是|√|[✓✔]\uFE0F?|auto(matic(ally)?)?|yes|y|true|1)$/iu],
  ['PROPOSED', /^((建议|人工)(派遣)?|否|×|[✗✘]|propos(ed|al)|manual(ly)?|no|n|false|0)$/iu],
]

/** 派遣方式 — what a cell says of it; null where nobody could know. */
export const readDispatch = (cell: string): LineDispatch | null =>
  says.find(([, words]) => words.test(cell.trim()))?.[0] ?? null
