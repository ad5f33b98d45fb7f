import { aBook, headings } from './small-manual.ts'

const cover = ['01', '公用设施', '02', '雨水井盖', '市排水服务中心', '市城管局']

/** 雨水井盖缺失: severe cases and places of the first class have other limits and another unit than usual. */
export const gradedManual = (): Buffer =>
  aBook({
    部件: [
      [...headings, '区域类别', '案件等级'],
      [...cover, '缺失', '恢复', '4工作时'],
      [...cover, '缺失', '恢复', '2工作时', '一类', ''],
      [...cover.toSpliced(4, 1, '南城街道'), '缺失', '围护', '1紧急工作时', '', '重大'],
      [...cover, '缺失', '围护', '0.5紧急工作时', '一类', '重大'],
      [...cover, '缺失', '恢复', '1工作日', '三类', ''],
    ],
  })
