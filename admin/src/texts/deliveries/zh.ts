import type { Same } from '../texts.ts'
import type { deliveryTexts as english } from './en.ts'

/** 中文 — 通知送达的文本。 */
export const deliveryTexts: Same<typeof english> = {
  deliveries: {
    told: '已通知 %{told} 人，签收 %{signed} 人',
    failed: '未送达 %{failed} 次',
    system: '其他系统',
    sign: '签收',
    signFor: '签收：%{what}',
  },
  receiptLimit: {
    title: '通知签收',
    change: '修改时限',
    advice: '时限通知由被通知人在案件页签收；逾时无人签收，则告知上一级：部门、指挥中心、领导。',
    minutes: '分钟；留空则不告知上一级',
    none: '通知无人签收时不告知上一级。',
    after: '%{count} 分钟内无人签收通知，即告知上一级。',
    wrong: '请填写 1 至 1440 分钟，或留空；未作更改。',
    range: '1 至 1440 分钟',
    ownShown: '下列级别另有时限：',
    own: '单个级别可另定时限；留空则同上',
    level: '%{kind}，时限的 %{percent}%',
    levelMinutes: '%{level}：分钟',
    levelAfter: '%{level}：%{count} 分钟',
  },
  noticeChannels: {
    title: '通知方式',
    note: '系统内始终通知；此外：',
    none: '仅在系统内通知：未开通其他渠道。',
    chosen: '%{channel}，发至 %{address}',
    declined: '%{channel}：不接收',
    unknown: '%{channel}：未登记地址，请人员管理者补充',
    change: '选择',
    advice: '适用于今后的通知；系统内始终通知。',
    ways: '此外的通知方式',
  },
  deliveryChannels: {
    APP: '系统内',
    EMAIL: '电子邮件',
    TEXT_MESSAGE: '短信或电话',
    WEBHOOK: '网络回调',
  },
  deliveryStates: {
    QUEUED: '待发送',
    SENT: '已发送',
    DELIVERED: '已送达',
    ACKNOWLEDGED: '已签收',
    FAILED: '未送达',
  },
}
