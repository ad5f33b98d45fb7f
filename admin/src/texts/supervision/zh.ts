import type { Same } from '../texts.ts'
import type { supervisionTexts as english } from './en.ts'

/** 中文 — 督办的文本。 */
export const supervisionTexts: Same<typeof english> = {
  supervision: {
    title: '督办',
    note: '领导督办处置单位，该单位立即收到通知，须按时书面答复。',
    empty: '没有这样的督办',
    advice: '领导在案件页督办处置单位；升级级别也可自动督办。',
    side: '范围',
    state: '状态',
    unit: '被督办单位',
    demanded: '督办要求',
    given: '督办人',
    answerBy: '答复期限',
    open: '督办',
    openTitle: '督办处置单位',
    answerOn: '答复期限（当日终了前）',
    missing: '请写明督办要求和答复期限。',
    by: '%{name}于 %{at} 督办',
    byLevel: '处置时限阶梯第 %{level} 级于 %{at} 督办',
    until: '须于 %{at} 前答复',
    answered: '%{name}于 %{at} 答复：%{answer}',
    reply: '答复',
    replyTitle: '答复督办',
    answer: '答复内容',
    lacking: '请写明已采取或将采取的措施。',
  },
  supervisionSides: {
    TO_US: '待本单位答复的督办',
    BY_ME: '我发出的督办',
    BY_LEADERS: '领导督办',
    BY_LADDER: '超期自动督办',
  },
  supervisionStates: {
    WAITING: '待答复',
    LATE: '逾期未答复',
    ANSWERED: '已答复',
    LAPSED: '案件已结束，不再答复',
  },
}
