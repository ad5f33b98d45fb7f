import type { Same } from '../texts.ts'
import type { ledgerTexts as english } from './en.ts'

/** 中文 — 计时台账和期限推算单的文本。 */
export const ledgerTexts: Same<typeof english> = {
  ledger: {
    title: '计时台账',
    note: '本市案件各项计时的变动，最新的在前：暂停、延期、豁免和停表，以及对期限的影响。此处只读。',
    empty: '计时尚无变动',
    advice: '每次停表、暂停、延期和豁免都会记录在此。',
    at: '时间',
    clock: '计时',
    what: '变动',
    effect: '期限影响',
    actor: '经办人',
    reason: '原因',
    due: '%{effect}，期限 %{due}',
    moved: '%{effect}，期限 %{due}，原为 %{before}',
  },
  ledgerEffects: {
    MOVED: '已改期',
    KEPT: '未改期',
    STANDING: '计时暂停',
    IN_TIME: '按时',
    LATE: '超期',
    NOT_DONE: '未办理',
    EXEMPTED: '不计超期',
  },
  clockReasons: {
    CALLED_BACK: '环节已撤回',
    CASE_ENDED: '案件已终结',
    RECONCILED: '对账',
    SUSPENSION_OVER: '挂账期满',
    RETURNED: '退回',
    RETURN_REFUSED: '退回不成立，仍由本单位处置',
    STAGE_DONE: '本段已完成',
  },
  clockSheet: {
    title: '期限推算单',
    open: '打印推算单',
    back: '返回案件',
    limit: '时限',
    state: '状态',
    due: '到期时刻',
    calendar: '第 %{number} 版：%{name}，自 %{on} 起',
  },
}
