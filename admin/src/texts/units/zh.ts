import type { Same } from '../texts.ts'
import type { unitTexts as english } from './en.ts'

/** 中文 — 机构和单元网格管理的文本。 */
export const unitTexts: Same<typeof english> = {
  unitActs: {
    add: '新增机构',
    change: '修改',
    changeTitle: '修改“%{name}”',
    name: '名称',
    nameEn: '英文名称',
    areaCode: '区划代码',
    areaClassHint: '用于该街道下没有自己类别的单元网格',
    noClass: '无',
    streetOnly: '只有街道有区域类别，未保存。',
    parentHint: '留空为最上级。',
    needed: '请填写名称和代码。',
    codeTaken: '该代码已被其他机构使用；未保存。',
    parentWrong: '机构不能隶属于自身或其下级，市级中心须保持在最上级；未保存。',
    stillUsed: '仍有环节在此单位办理，或此单位为兜底单位；未保存。',
    versions: '机构沿革',
  },
  unitTree: {
    count: '共 %{count} 个机构',
    openAll: '全部展开',
    closeAll: '全部收起',
    noAccounts: '无账户',
  },
  gridImport: {
    title: '导入单元网格',
    note: 'GeoJSON 多边形，属性为：code（15 位代码）、name（名称）、street（街道代码或名称），网格有自己的类别时另有“区域类别”（一类至四类）。按代码更新已有网格，重叠会提示，不会删除任何网格。',
    back: '全部机构',
  },
  beatImport: {
    title: '导入责任网格',
    note: 'XLSX 或 CSV，列为：责任网格编码、名称、采集员（姓名或电话）、单元网格（所含单元网格代码，以空格分隔）。按编码更新已有责任网格；空格和缺行不作改动，不会删除任何责任网格。',
  },
}
