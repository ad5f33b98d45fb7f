import { aBook, headings } from '../command-manual/small-manual.ts'

const manual = (...lines: readonly (readonly [string, string])[]) =>
  aBook({
    部件: [
      headings,
      ...lines.map(([condition, limit]) => [
        ...['01', '公用设施', '01', '上水井盖'],
        ...['运城市节水中心', '盐湖区政府', condition, '恢复', limit],
      ]),
    ],
  })
/** 上级手册 — of two lines. */
export const firstAbove = manual(['缺失', '2紧急工作时'], ['破损', '4小时'])
/** The next of them: both limits are others, and a line has come. */
export const secondAbove = manual(['缺失', '1紧急工作时'], ['破损', '8小时'], ['松动', '2工作日'])
