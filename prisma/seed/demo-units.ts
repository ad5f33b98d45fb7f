import type { UnitKind } from '../generated/enums.ts'

/** 机构 — one unit of the demo, by its code. */
export type DemoUnit = {
  readonly kind: UnitKind
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly aliases?: readonly string[]
  readonly areaCode?: string
  /** Code of the unit above. */
  readonly parent?: string
  /** Code of the unit by which an owner without accounts is reached. */
  readonly regulator?: string
  readonly fallback?: true
}

/** 两个中心 — supervision and command of a city, and its fallback desk. */
export const desks = (name: string, nameEn: string): DemoUnit[] => [
  {
    kind: 'SUPERVISION_CENTER',
    code: 'SUPERVISION',
    name: `${name}城市管理监督中心`,
    nameEn: `${nameEn} supervision center`,
  },
  {
    kind: 'COMMAND_CENTER',
    code: 'COMMAND',
    name: `${name}城市管理指挥中心`,
    nameEn: `${nameEn} command center`,
  },
  {
    kind: 'DESK',
    code: 'FALLBACK',
    name: `${name}城市管理综合协调科`,
    nameEn: `${nameEn} coordination desk`,
    aliases: ['兜底单位'],
    fallback: true,
  },
]

const department = (code: string, name: string, nameEn: string): DemoUnit => ({
  kind: 'DEPARTMENT',
  code,
  name,
  nameEn,
})

/** 行业主管部门 — through whom owners without accounts are reached. */
export const regulators = (name: string, nameEn: string): DemoUnit[] => [
  department('INDUSTRY', `${name}工业和信息化局`, `${nameEn} industry bureau`),
  department('TRANSPORT', `${name}交通运输局`, `${nameEn} transport bureau`),
  department('HOUSING', `${name}房产服务中心`, `${nameEn} housing service center`),
]

/** 产权单位 — an owner outside government. */
export const owner = (code: string, name: string, regulator: string): DemoUnit => ({
  kind: 'OWNER',
  code,
  name,
  nameEn: '',
  regulator,
})

/** 街道 — a street or town office, by its division code. */
export const street = (code: string, name: string, nameEn: string): DemoUnit => ({
  kind: 'STREET',
  code,
  areaCode: code,
  parent: code.slice(0, 6),
  name,
  nameEn,
})

/** 区县 — a district with its enforcement brigade. */
export const district = (code: string, name: string, nameEn: string): DemoUnit[] => [
  { kind: 'DISTRICT', code, areaCode: code, name, nameEn, aliases: [`${name}政府`] },
  {
    kind: 'ENFORCEMENT',
    code: `${code}-ENFORCEMENT`,
    parent: code,
    name: `${name}综合行政执法大队`,
    nameEn: `${nameEn} enforcement brigade`,
  },
]

/** 区级指挥中心 — where the second level dispatches. */
export const districtCommand = (code: string, name: string, nameEn: string): DemoUnit => ({
  kind: 'COMMAND_CENTER',
  code: `${code}-COMMAND`,
  parent: code,
  name: `${name}城市管理指挥中心`,
  nameEn: `${nameEn} command center`,
})
