import { aBook, headings } from './small-manual.ts'

const cover = ['01', '公用设施', '02', '雨水井盖']

/** As the staffed city’s own, with another limit, another unit, another rule of the place and a new line. */
export const nextManual = (): Buffer =>
  aBook({
    部件: [
      headings,
      [...cover, '市排水服务中心', '市城管局', '缺失', '恢复', '4紧急工作时'],
      [...cover, '市政公用服务中心', '市城管局', '破损', '更换', '4小时'],
      [...cover, '属地行政执法部门', '市城管局', '弹跳', '修复', '2天'],
      [...cover, '所属街办', '市城管局', '锈蚀', '更换', '2天'],
    ],
  })
