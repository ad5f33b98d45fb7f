import type { CaseSource, CaseStage } from '../../prisma/generated/enums.ts'
import type { Light } from '../deadlines/light.ts'
import { type CaseWords, caseWords } from './case-words.ts'
import { type LedgerWords, ledgerWords } from './ledger-words.ts'
import { officeHeadings } from './office-headings.ts'
import { officeWords } from './office-words.ts'
import { orderWords } from './order-words.ts'

/** 用词 — what stands in an exported file for the keys of the record; the screens say the same. */
export const words = {
  zh: {
    ...caseWords.zh,
    ...ledgerWords.zh,
    ...officeWords.zh,
    ...orderWords.zh,
    headings: {
      light: '灯',
      caseNumber: '案件编号',
      classCode: '小类代码',
      className: '小类',
      address: '地址',
      step: '环节',
      unit: '单位',
      grade: '案件等级',
      stage: '阶段',
      source: '来源',
      due: '时限',
      reportedAt: '上报时间',
      filedAt: '立案时间',
      dueAt: '处置截止',
      closedAt: '结案时间',
      responsibleUnit: '责任单位',
      reporter: '上报人',
      phone: '电话',
      clock: '计时',
      entry: '变动',
      extension: '延期',
      at: '时间',
      effect: '期限影响',
      dueBefore: '原期限',
      dueSince: '期限',
      actor: '经办人',
      reason: '原因',
      ...officeHeadings.zh,
    },
    lights: { GREEN: '时限内', YELLOW: '已用时限超过 80%', RED: '已超时' },
    stages: {
      REPORTED: '已上报',
      FILED: '已立案',
      DISPATCHED: '已派遣',
      HANDLING: '处置中',
      HANDLED: '已处置',
      CLOSED: '已结案',
      NOT_FILED: '不予立案',
      VOIDED: '已作废',
    },
    sources: {
      COLLECTOR: '采集员上报',
      PUBLIC: '公众举报（含窗口）',
      HOTLINE: '热线',
      NETWORK: '网络',
      TELEPHONE: '电话',
      MEDIA: '媒体',
      PETITION: '信访',
      SUPERIOR: '上级交办',
      VIDEO: '视频',
      SENSOR: '物联感知',
      TRANSFER: '部门移送',
      ASSESSMENT: '考评',
    },
  },
  en: {
    ...caseWords.en,
    ...ledgerWords.en,
    ...officeWords.en,
    ...orderWords.en,
    headings: {
      light: 'Light',
      caseNumber: 'Case number',
      classCode: 'Class code',
      className: 'Class',
      address: 'Address',
      step: 'Step',
      unit: 'Unit',
      grade: 'Grade',
      stage: 'Stage',
      source: 'Source',
      due: 'Due',
      reportedAt: 'Reported',
      filedAt: 'Filed',
      dueAt: 'To be handled by',
      closedAt: 'Closed',
      responsibleUnit: 'Responsible unit',
      reporter: 'Reporter',
      phone: 'Telephone',
      clock: 'Clock',
      entry: 'What happened',
      extension: 'Extended by',
      at: 'When',
      effect: 'Effect on the due date',
      dueBefore: 'Due before',
      dueSince: 'Due since',
      actor: 'Who',
      reason: 'Reason',
      ...officeHeadings.en,
    },
    lights: {
      GREEN: 'In time',
      YELLOW: 'Over 80 % of the limit used',
      RED: 'Overdue',
    },
    stages: {
      REPORTED: 'Reported',
      FILED: 'Filed',
      DISPATCHED: 'Dispatched',
      HANDLING: 'Being handled',
      HANDLED: 'Handled',
      CLOSED: 'Closed',
      NOT_FILED: 'Not filed',
      VOIDED: 'Voided',
    },
    sources: {
      COLLECTOR: 'Collector',
      PUBLIC: 'Public or counter',
      HOTLINE: 'Hotline',
      NETWORK: 'Internet',
      TELEPHONE: 'Telephone',
      MEDIA: 'Media',
      PETITION: 'Petition',
      SUPERIOR: 'Superior’s order',
      VIDEO: 'Video',
      SENSOR: 'Sensor',
      TRANSFER: 'Transfer',
      ASSESSMENT: 'Assessment',
    },
  },
} as const satisfies Record<'zh' | 'en', Words>

type Words = CaseWords &
  LedgerWords & {
    readonly headings: Readonly<Record<string, string>>
    readonly lights: Readonly<Record<Light, string>>
    readonly stages: Readonly<Record<CaseStage, string>>
    readonly sources: Readonly<Record<CaseSource, string>>
  }
export type Language = keyof typeof words
export type Heading = keyof (typeof words)['zh']['headings']
