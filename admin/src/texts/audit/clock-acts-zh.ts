import type { Same } from '../texts.ts'
import type { clockActs as english } from './clock-acts-en.ts'

/** 中文 — 审计中对计时的操作。 */
export const clockActs: Same<typeof english> = {
  requestClockChange: '提出计时申请',
  approveClockRequest: '同意计时申请',
  refuseClockRequest: '不同意计时申请',
  withdrawClockRequest: '撤回计时申请',
  resumeClock: '恢复计时',
  completeLimitStage: '完成分段',
  setLadder: '设定升级级别',
  changeLimit: '变更在办案件时限',
  failLimitChange: '变更在办时限失败',
  retryLimitChange: '重试变更在办时限',
  publishEvaluationPeriod: '公布评价周期',
  raisePriority: '提高案件优先级',
  openSupervisionOrder: '督办',
  answerSupervisionOrder: '答复督办',
  tellLateOrder: '告知督办逾期未答复',
  setClockRequestRules: '设定延期、挂账规则',
}
