const headings = [
  ...['大类代码', '大类名称', '小类代码', '小类名称', '处置单位', '主管部门'],
  ...['立案条件', '结案条件', '处置时限', '证据要求', '法律依据', '适用区域'],
]
const row = [
  ...['01', '公用设施', '01', '上水井盖', '市节约用水中心、各产权单位', '市城市管理局'],
  ...['井盖缺失', '井盖恢复', '2紧急工作时', '处置前后照片', '', ''],
]

/** 样例 — of a manual, as a spreadsheet saves it; a sheet or title says 部件 or 事件. */
export const sampleManual = {
  name: 'manual.csv',
  text: [['部件处置标准'], headings, row].map((cells) => cells.join(',')).join('\n'),
}
