/** 通知类型 — of what people are told; keys of the translated texts. */
export const noticeKinds = [
  ...(['CLOCK_WARNING', 'CLOCK_OVERDUE', 'CLOCK_LEVEL', 'ORDER_ANSWERED'] as const),
  ...(['NOTICE_UNREACHED', 'NOTICE_UNANSWERED', 'MENTIONED', 'HANDED_OVER'] as const),
  ...(['TIME_REQUESTED', 'TIME_GRANTED', 'TIME_REFUSED'] as const),
  ...(['SUPERVISION_ORDERED', 'SUPERVISION_REPLIED', 'SUPERVISION_LATE'] as const),
  ...(['NOBODY_FOUND', 'RELEASE_FAILED', 'RESPONSIBILITY_RULED'] as const),
] as const
export type NoticeKind = (typeof noticeKinds)[number]
