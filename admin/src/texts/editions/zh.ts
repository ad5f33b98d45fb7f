import type { Same } from '../texts.ts'
import type { editionTexts as english } from './en.ts'

/** 中文 — 手册版本从起草到被替代的文本。 */
export const editionTexts: Same<typeof english> = {
  editionFlow: {
    title: '版本流转',
    stages: {
      DRAFT: '起草',
      IN_REVIEW: '送审',
      APPROVED: '审核通过',
      PUBLISHED: '发布',
      SUPERSEDED: '被替代',
    },
    current: '当前',
    ahead: '尚未',
    system: '系统初始发布，未经审核',
    inForceFrom: '自 %{at} 起生效',
    meeting: '会议：%{meeting}',
    document: '文号 %{number}，%{on} 印发',
    sentBack: '%{name} 退回修改：%{comment}',
    waits: {
      DRAFT: '等待城市管理员送审。',
      IN_REVIEW: '等待另一位城市管理员或领导审核；起草人、最后修改人和送审人不能审核。',
      APPROVED: '等待城市管理员发布。',
    },
    reason: '修订理由',
    reasonNeeded: '请写明修订理由。',
    comment: '意见',
    sendBackReason: '须修改的内容',
    sendBackNeeded: '请写明须修改的内容。',
    meetingLabel: '审议会议',
    meetingHint: '例如：市城市管理委员会2026年第3次会议',
    documentNumber: '文号',
    documentNumberNeeded: '请填写发文机关和文号。',
    issuingBody: '发文机关',
    issuedOn: '印发日期',
    from: '生效时间',
    fromHint: '留空则立即生效。此前已立案的案件仍按原版本办理。',
    warned: '检查有警告，仍予发布的理由',
    notYours: '此版本由您起草、最后修改或送审，须由他人审核。没有任何改动。',
  },
  editionActs: {
    SUBMIT: '送审',
    APPROVE: '审核通过',
    SEND_BACK: '退回修改',
    PUBLISH: '发布',
    BOOTSTRAP: '初始发布',
  },
}
