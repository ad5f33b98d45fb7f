import {
  type DemoUnit,
  desks,
  district,
  districtCommand,
  owner,
  regulators,
  street,
} from './demo-units.ts'

/** 演示城市 — what the seed knows of a city before its manual is read. */
export type DemoCity = {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly kind: 'CITY' | 'COUNTY'
  readonly parentCode: string | null
  readonly units: readonly DemoUnit[]
  /** South-western corner of its grids. */
  readonly corner: { readonly longitude: number; readonly latitude: number }
  /** How the manual's name of a unit reads here: the county's edition names the county's own bodies. */
  readonly unitName: (manualName: string) => string
}

const yuncheng: DemoCity = {
  code: '140800',
  name: '运城市',
  nameEn: 'Yuncheng',
  kind: 'CITY',
  parentCode: null,
  corner: { longitude: 110.975, latitude: 35.0165 },
  unitName: (manualName) => manualName,
  units: [
    ...desks('运城市', 'Yuncheng'),
    ...regulators('运城市', 'Yuncheng'),
    ...district('140802', '盐湖区', 'Yanhu district'),
    districtCommand('140802', '盐湖区', 'Yanhu district'),
    street('140802001', '中城街道办事处', 'Zhongcheng street office'),
    street('140802002', '东城街道办事处', 'Dongcheng street office'),
    street('140802003', '西城街道办事处', 'Xicheng street office'),
    ...district('140871', '运城经济技术开发区', 'Yuncheng development zone'),
    districtCommand('140871', '运城经济技术开发区', 'Yuncheng development zone'),
    street('140871001', '禹都街道办事处', 'Yudu street office'),
    street('140871002', '空港街道办事处', 'Konggang street office'),
    owner('OWNER-TOWER', '中国铁塔股份有限公司运城市分公司', 'INDUSTRY'),
    owner('OWNER-ESTATE', '运城市河东物业服务有限公司', 'HOUSING'),
    owner('OWNER-PARKING', '运城市圣惠停车服务有限公司', 'TRANSPORT'),
  ],
}

function countyUnitName(manualName: string): string {
  if (manualName.startsWith('运城市'))
    return manualName.replace(/^运城市(城市(?!管理))?/u, '临猗县')
  if (manualName.startsWith('中国'))
    return manualName.replace(/(有限)?(分公司|公司)$/u, '临猗分公司')
  return `临猗县${manualName}`
}

const linyi: DemoCity = {
  code: '140821',
  name: '临猗县',
  nameEn: 'Linyi county',
  kind: 'COUNTY',
  parentCode: '140800',
  corner: { longitude: 110.757, latitude: 35.1365 },
  unitName: countyUnitName,
  units: [
    ...desks('临猗县', 'Linyi county'),
    ...regulators('临猗县', 'Linyi county'),
    ...district('140821', '临猗县', 'Linyi county'),
    street('140821100', '猗氏镇人民政府', 'Yishi town office'),
    street('140821101', '嵋阳镇人民政府', 'Meiyang town office'),
    street('140821102', '临晋镇人民政府', 'Linjin town office'),
    owner('OWNER-ESTATE', '临猗县峨嵋物业服务有限公司', 'HOUSING'),
  ],
}

/** The demo city, and the county below it that has desks of its own. */
export const demoCities = [yuncheng, linyi] as const
