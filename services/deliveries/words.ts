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
    },
    other: '通知',
    subject: '【{city}】{kind}：案件 {number}',
    about: '{kind}：案件 {number}，{class}，{address}。',
    due: '时限：{due}。',
    sign: '请登录系统查看并签收。',
  },
  en: {
    kinds: {
      CLOCK_WARNING: 'Soon overdue',
      CLOCK_OVERDUE: 'Overdue',
      CLOCK_LEVEL: 'Overdue, next level told',
      ORDER_ANSWERED: 'The owner has answered the order slip',
      NOTICE_UNREACHED: 'A notice reached nobody',
      NOTICE_UNANSWERED: 'Nobody signed for a notice in time',
    },
    other: 'Notice',
    subject: '[{city}] {kind}: case {number}',
    about: '{kind}: case {number}, {class}, {address}.',
    due: 'Due: {due}.',
    sign: 'Sign in to look at it and to sign for it.',
  },
} as const

/** A notice with what is said of it: nothing of the reporter, for a message leaves the house. */
export type Spoken = {
  readonly kind: string
  readonly facts: unknown
  readonly case: {
    readonly caseNumber: string
    readonly className: string
    readonly address: string
  }
  readonly city: { readonly name: string; readonly nameEn: string; readonly timeZone: string }
}
const Due = z.object({ dueAt: z.iso.datetime() })

/** 通知文字 — subject and text of a notice in somebody's language; instants by the city's clock. */
export function noticeInWords({ kind, facts, case: about, city }: Spoken, language: string) {
  const said = words[language === 'en' ? 'en' : 'zh']
  const kinds: Readonly<Record<string, string>> = said.kinds
  const due = Due.safeParse(facts)
  const values = {
    kind: kinds[kind] ?? said.other,
    city: language === 'en' ? city.nameEn : city.name,
    ...{ number: about.caseNumber, class: about.className, address: about.address },
    due: due.success
      ? DateTime.fromISO(due.data.dueAt, { zone: city.timeZone }).toFormat('yyyy-MM-dd HH:mm')
      : '',
  }
  const lines = [said.about, ...(due.success ? [said.due] : []), said.sign]
  return {
    subject: filled(said.subject, values),
    text: lines.map((line) => filled(line, values)).join('\n'),
  }
}

const filled = (text: string, values: Readonly<Record<string, string>>) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
