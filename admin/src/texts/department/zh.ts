import type { Same } from '../texts.ts'
import type { department as english } from './en.ts'

/** 中文 — 部门安排办理的文本：由谁承办。 */
export const department: Same<typeof english> = {
  handling: {
    title: '承办安排',
    handler: '承办人',
    nobody: '尚未指派承办人，由本单位空闲人员领办。',
    appointed: '已指派%{name}承办，本单位其他人员仍可办理。',
    choose: '指派给',
    none: '本单位没有处置人员，请联系城市管理员。',
    appoint: '指派',
    appointAgain: '改派',
    withdraw: '取消指派',
    mine: '指派给您',
    theirs: '承办人：%{name}',
    passTo: '交办给下级',
    passComment: '交办说明（可不填）',
    pass: '交办',
    giveBack: '退回上级',
    giveBackTitle: '退回%{unit}？',
    giveBackAdvice: '案件将离开本单位的工作列表，计时不停。',
    reason: '理由',
    cancel: '取消',
  },
  hops: {
    title: '逐级交办',
    note: '责任单位内部的层级，处置计时只有一个，不因交办而变。',
    way: '由%{from}交办%{to}',
    by: '%{name}交办',
    had: '停留 %{span}',
    has: '至今已 %{span}',
    givenBack: '%{name}退回：%{reason}',
  },
}
