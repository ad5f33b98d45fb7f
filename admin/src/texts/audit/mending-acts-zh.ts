import type { Same } from '../texts.ts'
import type { mendingActs as english } from './mending-acts-en.ts'

/** 中文 — 审计中的对账操作。 */
export const mendingActs: Same<typeof english> = {
  reconcile_request: '对账',
  reconcile_resendCompletion: '修复：重发办结',
  reconcile_bindTask: '修复：绑定环节',
  reconcile_bindCase: '修复：绑定案件',
  reconcile_bindLadder: '修复：绑定时限阶梯',
  reconcile_restartCase: '修复：重启案件',
  reconcile_recordInstanceEnd: '修复：补记结束',
  reconcile_redeployEdition: '修复：重新部署流程',
  reconcile_restartLadder: '修复：重启时限阶梯',
  reconcile_armLadder: '修复：重设时限阶梯',
  reconcile_countClocks: '修复：重新核算计时',
  reconcile_sendStartAgain: '修复：补发案件启动',
  reconcile_startLadder: '修复：补发时限阶梯启动',
  reconcile_cancelInstance: '修复：取消无案件的实例',
}
