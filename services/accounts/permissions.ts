import type { Role } from '../../prisma/generated/client.ts'
import { manualPermissions } from './manual-permissions.ts'
import {
  designers,
  everybody,
  officers,
  people,
  peopleKeepers,
  readers,
  rosterKeepers,
  staff,
  supervision,
} from './role-groups.ts'

/**
 * 权限表 — the one place that says which role may do what. Reporting, filing and closing are
 * supervision's, dispatch and handling command's (监督、指挥分离); which of them takes which step says
 * the model.
 */
const rolesByPermission = {
  viewer: everybody,
  signOut: everybody,
  setPreferences: everybody,
  changePassword: everybody,
  setReceiptLimit: ['CITY_ADMINISTRATOR'],
  setNoticeChannels: staff,
  labels: everybody,
  setLabel: ['CITY_ADMINISTRATOR'],
  duties: staff,
  addDuty: rosterKeepers,
  removeDuty: rosterKeepers,
  copyDutyWeek: rosterKeepers,
  node: staff,
  nodes: staff,
  cities: staff,
  units: staff,
  saveUnit: ['CITY_ADMINISTRATOR'],
  importGrids: ['CITY_ADMINISTRATOR'],
  importResponsibilityGrids: ['CITY_ADMINISTRATOR'],
  people: staff,
  roleHolders: staff,
  importPeople: peopleKeepers,
  savePerson: peopleKeepers,
  setPersonActive: peopleKeepers,
  issuePassword: peopleKeepers,
  transferPerson: peopleKeepers,
  assignRole: [...peopleKeepers, 'SECURITY_ADMINISTRATOR'],
  endRole: [...peopleKeepers, 'SECURITY_ADMINISTRATOR'],
  nameSubstitute: peopleKeepers,
  endSubstitution: peopleKeepers,
  case: readers,
  caseDispute: readers,
  cases: readers,
  casesConnection: readers,
  caseChanged: readers,
  /** The reporter's name and telephone: who confirms, answers or judges needs them. */
  readReporter: [...supervision, 'SUPERVISOR', 'LEADER'],
  revealReporter: [...supervision, 'SUPERVISOR', 'LEADER'],
  reportCase: [...supervision, 'API_CLIENT'],
  /** What is shown before a report is saved. */
  reportPreview: [...supervision, 'API_CLIENT'],
  similarCases: [...supervision, 'API_CLIENT'],
  gridsFound: [...supervision, 'API_CLIENT'],
  mergeReport: [...supervision, 'API_CLIENT'],
  mergeCase: ['SHIFT_LEADER', 'DISPATCHER'],
  addComment: officers,
  readMentions: officers,
  acknowledgeNotice: officers,
  /** Photos and documents: sent by whoever may take them along, seen by whoever sees the case. */
  uploadFile: [...officers, 'API_CLIENT', 'CITY_ADMINISTRATOR'],
  readFile: readers,
  workList: officers,
  news: officers,
  workListCounts: officers,
  workListChanged: officers,
  completeTask: officers,
  reserveTask: officers,
  releaseTask: officers,
  nextTask: officers,
  appointHandler: ['DEPARTMENT_OFFICER'],
  handlerChoices: ['DEPARTMENT_OFFICER'],
  passDown: ['DEPARTMENT_OFFICER'],
  giveBack: ['DEPARTMENT_OFFICER', 'HANDLER'],
  lowerUnits: ['DEPARTMENT_OFFICER'],
  issueOrderSlip: ['DEPARTMENT_OFFICER'],
  revokeOrderSlip: ['DEPARTMENT_OFFICER'],
  /** 计时申请 — asked by the department, decided by the office of its kind: services/clock-requests/rules.ts. */
  requestClockChange: ['DEPARTMENT_OFFICER'],
  withdrawClockRequest: ['DEPARTMENT_OFFICER'],
  decideClockRequest: ['DISPATCHER', 'SHIFT_LEADER'],
  resumeClock: ['DISPATCHER', 'DEPARTMENT_OFFICER'],
  /** 完成分段 — by the department whose clock it is: services/cases/complete-limit-stage.ts. */
  completeLimitStage: ['DEPARTMENT_OFFICER', 'HANDLER'],
  /** 督办 — a leader presses, the department answers: services/supervision-orders/rules.ts. */
  openSupervisionOrder: ['LEADER'],
  answerSupervisionOrder: ['DEPARTMENT_OFFICER'],
  supervisionOrders: [...officers, 'CITY_ADMINISTRATOR', 'AUDITOR'],
  clockRequests: [...officers, 'CITY_ADMINISTRATOR', 'AUDITOR'],
  /** One outcome for many steps, and taking it back. */
  completeTasks: officers,
  undoCompleteTasks: officers,
  bulkAct: officers,
  bulkOutcomes: officers,
  handOverShift: officers,
  acknowledgeHandover: officers,
  handovers: [...officers, 'CITY_ADMINISTRATOR'],
  handover: [...officers, 'CITY_ADMINISTRATOR'],
  /** Those of others, too. */
  readHandovers: ['SHIFT_LEADER', 'SUPERVISOR', 'LEADER', 'CITY_ADMINISTRATOR'],
  /** Of a list that they may see. */
  exportList: people,
  listExport: people,
  listExportChanged: people,
  savedViews: staff,
  savedView: staff,
  saveView: staff,
  deleteView: staff,
  /** What everybody of a role finds in their lists. */
  shareView: ['SHIFT_LEADER', 'CITY_ADMINISTRATOR'],
  catalogue: readers,
  catalogueEditions: readers,
  /** 目录对照 — proposed by name, in force once whoever keeps the manual has confirmed it. */
  classMappings: readers,
  proposeClassMappings: ['CITY_ADMINISTRATOR'],
  confirmClassMappings: ['CITY_ADMINISTRATOR'],
  retireClass: ['CITY_ADMINISTRATOR'],
  reinstateClass: ['CITY_ADMINISTRATOR'],
  components: readers,
  gridMap: readers,
  caseMap: readers,
  gridCounts: readers,
  unitChoices: officers,
  /** Whose screens have the dispatch desk. */
  dispatchDesk: ['DISPATCHER'],
  importComponents: ['CITY_ADMINISTRATOR'],
  ...manualPermissions,
  processEditions: readers,
  processes: readers,
  /** Of drafts for whoever reads drafts: graphql/types/process-difference.ts. */
  processDifference: readers,
  /** 流程设计 — drafts of the city’s processes. Never published by whoever made them: services/process-drafts/draft-states.ts. */
  processDrafts: [...designers, 'AUDITOR'],
  createProcessDraft: designers,
  /** 里程碑 — a state of a draft that is kept; another draft may begin with it. */
  markProcessMilestone: designers,
  restoreProcessMilestone: designers,
  branchProcessDraft: designers,
  importProcess: designers,
  saveProcessDraft: designers,
  saveProcessForms: designers,
  submitProcessDraft: designers,
  sendBackProcessDraft: designers,
  withdrawProcessDraft: designers,
  publishProcessDraft: designers,
  rollBackProcess: designers,
  /** 发布批 — whoever may publish all that it brings: services/releases/rights.ts. Never reviewed by its authors: services/releases/rules.ts. */
  releases: [...designers, 'AUDITOR'],
  createRelease: designers,
  changeRelease: designers,
  reviewRelease: designers,
  scheduleRelease: designers,
  withdrawRelease: designers,
  rollBackRelease: designers,
  /** 工作日历 — seen by everybody whose clocks it counts. */
  workingCalendars: readers,
  workingCalendar: readers,
  /** What an edition would do to the open cases. */
  calendarPreview: ['CITY_ADMINISTRATOR', 'LEADER', 'AUDITOR'],
  draftCalendar: ['CITY_ADMINISTRATOR'],
  saveCalendar: ['CITY_ADMINISTRATOR'],
  publishCalendar: ['CITY_ADMINISTRATOR'],
  discardCalendar: ['CITY_ADMINISTRATOR'],
  setReworkLimit: ['CITY_ADMINISTRATOR'],
  setVerificationWeights: ['CITY_ADMINISTRATOR'],
  /** 变更时限 — for the open cases that a line of the manual has decided. */
  limitPreview: ['CITY_ADMINISTRATOR', 'LEADER', 'AUDITOR'],
  limitChanges: ['CITY_ADMINISTRATOR', 'LEADER', 'AUDITOR'],
  changeLimit: ['CITY_ADMINISTRATOR'],
  /** 在办变更 — of a calendar or of a limit. */
  retryChange: ['CITY_ADMINISTRATOR'],
  /** 评价周期 — what whoever evaluates has published, no calendar and no limit alters any more. */
  evaluationPeriods: readers,
  publishEvaluationPeriod: ['EVALUATOR'],
  setStepLimits: ['CITY_ADMINISTRATOR'],
  setLadder: ['CITY_ADMINISTRATOR'],
  setClockRequestRules: ['CITY_ADMINISTRATOR'],
  /** 计时台账 — what happened to all clocks of the city, and who did it. */
  clockLedger: ['SUPERVISOR', 'LEADER', 'CITY_ADMINISTRATOR', 'AUDITOR'],
  /** Of a demo or sandbox city. */
  moveCityTime: ['CITY_ADMINISTRATOR'],
  setCitySpeed: ['CITY_ADMINISTRATOR'],
  apiKeys: ['SECURITY_ADMINISTRATOR'],
  createApiKey: ['SECURITY_ADMINISTRATOR'],
  revokeApiKey: ['SECURITY_ADMINISTRATOR'],
  audit: ['AUDITOR'],
  reconcile: ['SYSTEM_ADMINISTRATOR'],
  reconciliation: ['SYSTEM_ADMINISTRATOR'],
  reconciliations: ['SYSTEM_ADMINISTRATOR'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof rolesByPermission

export const permissions = Object.keys(rolesByPermission) as readonly Permission[]

/** 有权角色 — the roles that hold a permission. */
export const rolesOf = (permission: Permission): readonly Role[] => rolesByPermission[permission]
