import type { Same } from '../texts.ts'
import type { manualActs as english } from './manual-acts-en.ts'

/** 中文 — 审计中对指挥手册的操作。 */
export const manualActs: Same<typeof english> = {
  submitManualEdition: '手册送审',
  reviewManualEdition: '手册审核',
  publishManualEdition: '发布手册版本',
  startManualDraft: '新建手册草稿',
  startDraftFromUpstream: '承接上级手册',
  takeUpstreamChanges: '承接上级变化',
  changeManualLine: '修改手册条目',
  addManualLine: '新增手册条目',
  removeManualLine: '删除手册条目',
  changeManualLines: '批量修改手册条目',
  undoManualEdit: '撤销手册改动',
  commentManualLine: '手册条目意见',
  settleManualComment: '手册条目意见已处理',
  rollBackManualEdition: '手册回退',
  openManualRound: '手册征求意见',
  endManualRound: '征求意见截止',
  answerManualRound: '答复征求意见',
  decideManualObjection: '处理意见',
  acknowledgeManualEdition: '签收手册版本',
  attachManualScan: '附上签发扫描件',
  attachLegalDocument: '附上依据文件',
  exportManual: '导出手册',
  tryManual: '历史试算',
  cancelManualTrial: '取消试算',
  addManualExample: '新增示例',
  changeManualExample: '修改示例',
  retireManualExample: '停用示例',
  runManualExamples: '验证示例',
}
