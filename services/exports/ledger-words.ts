import type { ClockEntryKind, LimitUnit } from '../../prisma/generated/enums.ts'
import type { LedgerEffect } from '../deadlines/ledger-effect.ts'
import type { LedgerReason } from '../deadlines/ledger-reasons.ts'

export type LedgerWords = {
  readonly clockEntryKinds: Readonly<Record<ClockEntryKind, string>>
  readonly limitUnits: Readonly<Record<LimitUnit, string>>
  readonly clocks: Readonly<Record<string, string>>
  readonly ledgerEffects: Readonly<Record<LedgerEffect, string>>
  readonly clockReasons: Readonly<Record<LedgerReason, string>>
  /** Beside the name of a clock that was started for rework. */
  readonly rework: string
  /** Before the name of a stage. */
  readonly stage: string
  /** For whoever is no person. */
  readonly system: string
}

/** 台账用词 — what an exported ledger calls clocks and what happens to them; the screens say the same. */
export const ledgerWords = {
  zh: {
    clockEntryKinds: {
      STARTED: '起表',
      PAUSED: '暂停',
      RESUMED: '复表',
      EXTENDED: '延期',
      STOPPED: '停表',
      EXEMPTED: '豁免',
      LIMIT_CHANGED: '变更时限',
      RETURN_UPHELD: '退回成立',
      RETURN_OVERRULED: '退回不成立（裁定）',
    },
    limitUnits: {
      URGENT_HOUR: '小时（不分昼夜）',
      WORKING_HOUR: '工作小时',
      WORKING_DAY: '工作日',
      NATURAL_DAY: '自然日',
    },
    clocks: {
      handling: '处置总时限',
      'step:intake': '受理',
      'step:filing': '立案',
      'step:confirmation-order': '下发核实',
      'step:confirmation': '核实',
      'step:dispatch': '派遣',
      'step:district-dispatch': '区县派遣',
      'step:ruling': '责任裁定',
      'step:acceptance': '接收',
      'step:feedback': '反馈',
      'step:feedback-acceptance': '反馈认可',
      'step:verification-order': '下发核查',
      'step:verification': '核查',
      'step:closing': '结案',
      'step:handling': '处置（本环节）',
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
    rework: '返工',
    stage: '分段',
    system: '系统',
  },
  en: {
    clockEntryKinds: {
      STARTED: 'Started',
      PAUSED: 'Paused',
      RESUMED: 'Went on',
      EXTENDED: 'Extended',
      STOPPED: 'Stopped',
      EXEMPTED: 'Exempted',
      LIMIT_CHANGED: 'Limit changed',
      RETURN_UPHELD: 'Return upheld',
      RETURN_OVERRULED: 'Return overruled by a ruling',
    },
    limitUnits: {
      URGENT_HOUR: 'h, around the clock',
      WORKING_HOUR: 'working hours',
      WORKING_DAY: 'working days',
      NATURAL_DAY: 'days',
    },
    clocks: {
      handling: 'Handling as a whole',
      'step:intake': 'Intake',
      'step:filing': 'Filing',
      'step:confirmation-order': 'Ordering confirmation',
      'step:confirmation': 'Confirmation',
      'step:dispatch': 'Dispatch',
      'step:district-dispatch': 'Dispatch in the district',
      'step:ruling': 'Ruling on responsibility',
      'step:acceptance': 'Acceptance',
      'step:feedback': 'Feedback',
      'step:feedback-acceptance': 'Acceptance of feedback',
      'step:verification-order': 'Ordering verification',
      'step:verification': 'Verification',
      'step:closing': 'Closing',
      'step:handling': 'Handling, this step',
    },
    ledgerEffects: {
      MOVED: 'Moved',
      KEPT: 'Not moved',
      STANDING: 'Stands',
      IN_TIME: 'In time',
      LATE: 'Late',
      NOT_DONE: 'Not done',
      EXEMPTED: 'Not counted as overdue',
    },
    clockReasons: {
      CALLED_BACK: 'Step called back',
      CASE_ENDED: 'Case ended',
      RECONCILED: 'Reconciled with the engine',
      SUSPENSION_OVER: 'Suspension is over',
      RETURNED: 'Returned',
      RETURN_REFUSED: 'The return was refused: the unit handles it',
      STAGE_DONE: 'This stage is done',
    },
    rework: 'rework',
    stage: 'stage',
    system: 'the system',
  },
} as const satisfies Record<'zh' | 'en', LedgerWords>
