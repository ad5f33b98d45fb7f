import { aBook, headings } from './small-manual.ts'

const cover = ['01', '公用设施', '02', '雨水井盖', '市排水服务中心', '市城管局']

/** 雨水井盖缺失: in winter, at night in a street and in a district there are other limits than usual. */
export const scopedManual = (): Buffer =>
  aBook({
    部件: [
      [...headings, '适用区域', '适用季节', '适用时段'],
      [...cover, '缺失', '恢复', '2紧急工作时'],
      [...cover, '缺失', '除冰后恢复', '3紧急工作时', '', '11-15~03-15', ''],
      [...cover, '缺失', '围护', '4紧急工作时', '南城街道', '', '22:00~06:00'],
      [...cover, '缺失', '恢复', '5紧急工作时', '南城区', '', ''],
      [...cover, '破损', '更换', '2天'],
    ],
  })
