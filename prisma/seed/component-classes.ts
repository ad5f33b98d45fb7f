/** 部件三方 — a class of the demo register: who is in charge, who owns, who maintains, by the manual's names. */
export type ComponentClass = {
  readonly code: string
  readonly name: string
  readonly inCharge: string
  readonly owner: string
  readonly maintainer: string
}

const drainage = '运城市排水服务中心'
const municipal = '运城市市政公用服务中心'
const water = '运城市城市节约用水中心'
const heating = '运城市城市集中供热供气服务中心'
const greening = '运城市园林绿化服务中心'
const sanitation = '运城市市容环卫中心'
const power = '运城市电力公司'
const telecom = '通信管理部门'

type Row = readonly [
  code: string,
  name: string,
  inCharge: string,
  owner: string,
  maintainer?: string,
]

const rows: readonly Row[] = [
  ['C0101', '上水井盖', water, water],
  ['C0102', '污水井盖', drainage, drainage],
  ['C0103', '雨水井盖', drainage, drainage, municipal],
  ['C0104', '雨水箅子', drainage, drainage, municipal],
  ['C0106', '路灯井盖', municipal, municipal],
  ['C0110', '热力井盖', heating, heating],
  ['C0111', '燃气井盖', heating, heating],
  ['C0127', '通讯交接箱', telecom, '中国移动通信集团分公司'],
  ['C0128', '电力设施', municipal, power],
  ['C0137', '路灯', municipal, municipal],
  ['C0204', '公交站亭（牌）', municipal, '运城市公交公司'],
  ['C0217', '交通护栏', municipal, '运城市公安交通管理部门', municipal],
  ['C0301', '公共厕所', sanitation, sanitation],
  ['C0305', '垃圾箱（果皮箱、桶）', sanitation, sanitation],
  ['C0402', '行道树', greening, greening],
  ['C0407', '街头座椅', greening, greening, sanitation],
]

/** The classes of which the demo register holds components; every one is a class of the real manual. */
export const componentClasses: readonly ComponentClass[] = rows.map(
  ([code, name, inCharge, owner, maintainer = owner]) => ({
    ...{ code, name, inCharge, owner, maintainer },
  }),
)
