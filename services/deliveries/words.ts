import { DateTime } from 'luxon'
import { z } from 'zod'

/** 用词 — what a notice says outside the app; the screens say the same. */
export const words = {
  zh: {
    kinds: {
      CLOCK_WARNING: '即将超时',
      CLOCK_OVERDUE: '已超时',
      CLOCK_LEVEL: '超时升级',
      ORDER_ANSWERED: '权属单位已答复派遣单',
      NOTICE_UNREACHED: '下级无人接收通知',
      NOTICE_UNANSWERED: '下级逾时未签收通知',
      MENTIONED: '有留言提到您',
      HANDED_OVER: '同事向您交接班',
      TIME_REQUESTED: '部门提出计时申请',
      TIME_GRANTED: '计时申请已同意',
      TIME_REFUSED: '计时申请未同意',
      SUPERVISION_ORDERED: '领导督办，请按时答复',
      SUPERVISION_REPLIED: '督办已答复',
      SUPERVISION_LATE: '督办逾期未答复',
      NOBODY_FOUND: '手册找不到责任单位，由兜底单位承接',
      RELEASE_FAILED: '发布批未能生效，原有版本照旧',
      RESPONSIBILITY_RULED: '指挥中心已裁定责任单位',
    },
    other: '通知',
    subject: '【{city}】{kind}：案件 {number}',
    subjectAlone: '【{city}】{kind}',
    about: '{kind}：案件 {number}，{class}，{address}。',
    handover: '{kind}：待办环节 {tasks} 个，其中超时 {late} 个。',
    due: '时限：{due}。',
    sign: '请登录系统查看并签收。',
    look: '请登录系统查看。',
  },
  en: {
    kinds: {
      CLOCK_WARNING: 'Soon overdue',
      CLOCK_OVERDUE: 'Overdue',
      CLOCK_LEVEL: 'Overdue, next level told',
      ORDER_ANSWERED: 'The owner has answered the order slip',
      NOTICE_UNREACHED: 'A notice reached nobody',
      NOTICE_UNANSWERED: 'Nobody signed for a notice in time',
      MENTIONED: 'A comment mentions you',
      HANDED_OVER: 'A colleague hands a shift over to you',
      TIME_REQUESTED: 'A department asks for time',
      TIME_GRANTED: 'A request of time was granted',
      TIME_REFUSED: 'A request of time was refused',
      SUPERVISION_ORDERED: 'Supervision order: an answer is awaited',
      SUPERVISION_REPLIED: 'A supervision order was answered',
      SUPERVISION_LATE: 'A supervision order was not answered in time',
      NOBODY_FOUND: 'The manual finds nobody: the fallback desk has it',
      RELEASE_FAILED: 'A release did not take effect: what was before stays in force',
      RESPONSIBILITY_RULED: 'The command center has ruled who is responsible',
    },
    other: 'Notice',
    subject: '[{city}] {kind}: case {number}',
    subjectAlone: '[{city}] {kind}',
    about: '{kind}: case {number}, {class}, {address}.',
    handover: '{kind}: {tasks} open steps, {late} of them overdue.',
    due: 'Due: {due}.',
    sign: 'Sign in to look at it and to sign for it.',
    look: 'Sign in to look at it.',
  },
} as const

/** A notice with what is said of it: nothing of the reporter, and no comment's text, for a message leaves the house. */
export type Spoken = {
  readonly kind: string
  readonly facts: unknown
  /** Null: it is about no case. */
  readonly case: {
    readonly caseNumber: string
    readonly className: string
    /** Empty where the catalogue knows none. */
    readonly classNameEn: string
    readonly address: string
  } | null
  readonly city: { readonly name: string; readonly nameEn: string; readonly timeZone: string }
}
const Due = z.object({ dueAt: z.iso.datetime() })
const Handover = z.object({ tasks: z.int(), late: z.int() })

/** 通知文字 — subject and text of a notice in somebody's language; instants by the city's clock. */
export function noticeInWords({ kind, facts, case: about, city }: Spoken, language: string) {
  const said = words[language === 'en' ? 'en' : 'zh']
  const kinds: Readonly<Record<string, string>> = said.kinds
  const due = Due.safeParse(facts)
  const { tasks = 0, late = 0 } = Handover.safeParse(facts).data ?? {}
  const itsClass = (language === 'en' && about?.classNameEn) || about?.className
  const values = {
    kind: kinds[kind] ?? said.other,
    city: language === 'en' ? city.nameEn : city.name,
    ...{ number: about?.caseNumber ?? '', class: itsClass ?? '' },
    ...{ address: about?.address ?? '', tasks: String(tasks), late: String(late) },
    due: due.success
      ? DateTime.fromISO(due.data.dueAt, { zone: city.timeZone }).toFormat('yyyy-MM-dd HH:mm')
      : '',
  }
  const lines = [
    about === null ? said.handover : said.about,
    ...(due.success ? [said.due] : []),
    kind === 'MENTIONED' ? said.look : said.sign,
  ]
  return {
    subject: filled(about === null ? said.subjectAlone : said.subject, values),
    text: lines.map((line) => filled(line, values)).join('\n'),
  }
}

const filled = (text: string, values: Readonly<Record<string, string>>) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
