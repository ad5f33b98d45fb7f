import type { Role } from '../../prisma/generated/client.ts'
import { readers } from './role-groups.ts'

/** 手册权限 — which role may do what with the Command Manual. */
export const manualPermissions = {
  manualEditions: readers,
  manualEdition: readers,
  manualDifference: readers,
  manualFindings: readers,
  manualContent: readers,
  manualEditionsWithContent: readers,
  manualExplanation: readers,
  importManual: ['CITY_ADMINISTRATOR'],
  /** Of a file that is to be imported. */
  manualHeadings: ['CITY_ADMINISTRATOR'],
  manualPhrases: readers,
  confirmManualPhrases: ['CITY_ADMINISTRATOR'],
  /** A draft's lines: read by all who read the manual, changed by who keeps it. */
  manualClasses: readers,
  manualLines: readers,
  manualEdits: readers,
  manualLineComments: readers,
  startManualDraft: ['CITY_ADMINISTRATOR'],
  /** 承接 — what places above have published, and a draft of it. */
  upstreamManuals: readers,
  startDraftFromUpstream: ['CITY_ADMINISTRATOR'],
  manualDrift: readers,
  takeUpstreamChanges: ['CITY_ADMINISTRATOR'],
  draftRuling: ['CITY_ADMINISTRATOR'],
  moveManualToCatalogue: ['CITY_ADMINISTRATOR'],
  manualMovedLines: readers,
  changeManualLine: ['CITY_ADMINISTRATOR'],
  addManualLine: ['CITY_ADMINISTRATOR'],
  removeManualLine: ['CITY_ADMINISTRATOR'],
  changeManualLines: ['CITY_ADMINISTRATOR'],
  undoManualEdit: ['CITY_ADMINISTRATOR'],
  commentManualLine: ['CITY_ADMINISTRATOR', 'LEADER'],
  settleManualComment: ['CITY_ADMINISTRATOR', 'LEADER'],
  submitManualEdition: ['CITY_ADMINISTRATOR'],
  /** Never whoever wrote, changed or submitted it: services/command-manual/edition-states.ts. */
  reviewManualEdition: ['CITY_ADMINISTRATOR', 'LEADER'],
  publishManualEdition: ['CITY_ADMINISTRATOR'],
  rollBackManualEdition: ['CITY_ADMINISTRATOR'],
  /** 征求意见 — asked and decided by who keeps the manual, answered by each department for itself. */
  manualRounds: ['CITY_ADMINISTRATOR', 'LEADER', 'AUDITOR'],
  manualRound: ['CITY_ADMINISTRATOR', 'LEADER', 'AUDITOR'],
  openManualRound: ['CITY_ADMINISTRATOR'],
  decideManualObjection: ['CITY_ADMINISTRATOR'],
  manualInquiries: ['DEPARTMENT_OFFICER'],
  manualInquiry: ['DEPARTMENT_OFFICER'],
  answerManualRound: ['DEPARTMENT_OFFICER'],
  /** 签收 — by each department for itself; everybody sees who has not. */
  manualReceipts: readers,
  manualReceiptsDue: ['DEPARTMENT_OFFICER'],
  acknowledgeManualEdition: ['DEPARTMENT_OFFICER'],
  /** 签发扫描件 — handed out to whoever reads the manual. */
  manualScans: readers,
  attachManualScan: ['CITY_ADMINISTRATOR'],
  /** 依据文件 — the same. */
  legalDocuments: readers,
  attachLegalDocument: ['CITY_ADMINISTRATOR'],
  manualTrial: readers,
  tryManual: ['CITY_ADMINISTRATOR'],
  cancelManualTrial: ['CITY_ADMINISTRATOR'],
  /** 示例 — written by who keeps the manual, read by who reviews and audits it. */
  manualExamples: ['CITY_ADMINISTRATOR', 'LEADER', 'AUDITOR'],
  manualExample: ['CITY_ADMINISTRATOR', 'LEADER', 'AUDITOR'],
  manualExampleRun: ['CITY_ADMINISTRATOR', 'LEADER', 'AUDITOR'],
  exampleOfCase: ['CITY_ADMINISTRATOR'],
  addManualExample: ['CITY_ADMINISTRATOR'],
  changeManualExample: ['CITY_ADMINISTRATOR'],
  retireManualExample: ['CITY_ADMINISTRATOR'],
  runManualExamples: ['CITY_ADMINISTRATOR'],
} as const satisfies Record<string, readonly Role[]>
